package show

import (
	"fmt"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
	"github.com/ltv-assistant/obsgen/internal/report"
)

// markdown is for a comment or a job's summary.
func markdown(p *plan.Plan) string {
	var out strings.Builder
	fmt.Fprintf(&out, "### %s → %s\n\n**%s**\n", code(p.Title), code(where(p)), Summary(p))
	rows := ""
	for _, action := range []plan.Action{plan.Conflict, plan.Delete, plan.Update, plan.Create, plan.Keep} {
		for _, s := range p.Of(action) {
			rows += fmt.Sprintf("| %s | %s | %s |\n", action, code(Name(s.Object)), cell(s))
		}
	}
	if rows != "" {
		out.WriteString("\n| | Resource | What changes |\n| --- | --- | --- |\n" + rows)
	}
	for _, c := range p.Effects {
		out.WriteString("\n" + code(c.Summary.String()) + "\n")
	}
	for _, note := range p.Notes {
		out.WriteString("\n> " + code(note) + "\n")
	}
	return cut(out.String())
}

// cell is what a step changes. Everything that came from elsewhere stands in code.
func cell(s plan.Step) string {
	var parts []string
	if s.Reason != "" {
		parts = append(parts, code(s.Words()))
	}
	for _, c := range changes(s) {
		if s.Action != plan.Create {
			parts = append(parts, code(c.Summary.String()))
		}
	}
	return strings.Join(parts, "<br>")
}

// code is a text that is nothing but text, also within a table.
func code(text string) string {
	fence := "`"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	shown := strings.ReplaceAll(report.Printable(text), "|", `\|`)
	if strings.HasPrefix(shown, "`") || strings.HasSuffix(shown, "`") {
		shown = " " + shown + " "
	}
	return fence + shown + fence
}

// mostBytes is what a comment on GitHub may have, and a little less.
const mostBytes = 60_000

func cut(text string) string {
	if len(text) <= mostBytes {
		return text
	}
	end := strings.LastIndexByte(text[:mostBytes], '\n')
	return text[:end] + "\n\nThere is more: see the plan itself.\n"
}
