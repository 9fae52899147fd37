// Package show writes plans and what came of them, for people and for programs.
package show

import (
	"fmt"
	"io"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
	"github.com/ltv-assistant/obsgen/internal/report"
)

// Formats lists what Plan can write.
func Formats() []string { return []string{"text", "markdown", "json"} }

// Plan writes a plan in one of the formats.
func Plan(out io.Writer, format string, p *plan.Plan, color bool) error {
	var content string
	var err error
	switch format {
	case "text":
		content = text(p, painter{color})
	case "markdown":
		content = markdown(p)
	case "json":
		content, err = encode(p)
	default:
		err = fmt.Errorf("there is no format %q; use one of %s", format, strings.Join(Formats(), ", "))
	}
	if err == nil {
		_, err = io.WriteString(out, content)
	}
	return err
}

// text is for a terminal: what needs a decision first.
func text(p *plan.Plan, paint painter) string {
	var out strings.Builder
	fmt.Fprintf(&out, "%s → %s\n", report.Printable(p.Title), where(p))
	for _, action := range []plan.Action{plan.Conflict, plan.Delete, plan.Update, plan.Create, plan.Keep, plan.Record} {
		if steps := p.Of(action); len(steps) > 0 {
			out.WriteString("\n" + section(action, steps, paint))
		}
	}
	if len(p.Effects) > 0 {
		out.WriteString("\n  and because of that\n" + report.Describe(p.Effects, "      ", paint.on))
	}
	for _, note := range p.Notes {
		out.WriteString("\n  " + paint.with("33", "note: "+report.Printable(note)) + "\n")
	}
	return out.String() + "\n" + Summary(p) + "\n"
}

func where(p *plan.Plan) string {
	text := report.Printable(p.Server) + " (Grafana " + report.Printable(p.Version)
	if p.OrgID != 0 {
		text += fmt.Sprintf(", organization %d", p.OrgID)
	}
	return text + ")"
}

// section lists the steps of an action. What is new or only recorded is listed by kind.
func section(action plan.Action, steps []plan.Step, paint painter) string {
	if action == plan.Create || action == plan.Record {
		return byKind(action, steps, paint)
	}
	var out strings.Builder
	for _, s := range steps {
		out.WriteString("  " + paint.action(action, sign(action)+" "+string(action)+"  "+Name(s.Object)) + "\n")
		if s.Reason != "" {
			out.WriteString("      " + report.Printable(s.Words()) + "\n")
		}
		out.WriteString(report.Describe(changes(s), "      ", paint.on))
		if action == plan.Update && len(s.Changes) == 0 {
			out.WriteString("      written differently, means the same\n")
		}
	}
	return out.String()
}

func byKind(action plan.Action, steps []plan.Step, paint painter) string {
	var out strings.Builder
	for _, kind := range object.Kinds() {
		var names []string
		for _, s := range steps {
			if s.Object.Kind == kind {
				names = append(names, Short(s.Object))
			}
		}
		if len(names) == 0 {
			continue
		}
		head := sign(action) + " " + string(action) + "  " + report.Count(len(names), string(kind))
		out.WriteString("  " + paint.action(action, head) + "\n" + list(names))
	}
	return out.String()
}

// mostNames are listed; a thousand dashboards are counted.
const mostNames = 30

func list(names []string) string {
	more := ""
	if len(names) > mostNames {
		names, more = names[:mostNames], fmt.Sprintf(" and %d more", len(names)-mostNames)
	}
	lines, line := []string{}, ""
	for i, name := range names {
		if i < len(names)-1 {
			name += ","
		}
		if line != "" && len(line)+1+len(name) > 90 {
			lines, line = append(lines, line), ""
		}
		line = strings.TrimPrefix(line+" "+name, " ")
	}
	return "      " + strings.Join(append(lines, line+more), "\n      ") + "\n"
}

// Summary counts: "2 to create, 1 conflict, 50 unchanged".
func Summary(p *plan.Plan) string {
	words := map[plan.Action]string{
		plan.Create: "to create", plan.Update: "to update", plan.Delete: "to delete", plan.Unchanged: "unchanged",
		plan.Record: "to record", plan.Keep: "kept",
	}
	var parts []string
	for _, action := range plan.Actions() {
		n := p.Count(action)
		switch {
		case n == 0:
		case action == plan.Conflict && n == 1:
			parts = append(parts, "1 conflict")
		case action == plan.Conflict:
			parts = append(parts, fmt.Sprintf("%d conflicts", n))
		default:
			parts = append(parts, fmt.Sprintf("%d %s", n, words[action]))
		}
	}
	if len(parts) == 0 {
		return "nothing is defined, and nothing is there"
	}
	return strings.Join(parts, ", ")
}
