package show

import (
	"fmt"
	"io"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
	"github.com/ltv-assistant/obsgen/internal/report"
)

// shownDrift is a drift for programs.
type shownDrift struct {
	Server     string      `json:"server"`
	Bundle     string      `json:"bundle"`
	Changed    []shownStep `json:"changed"`
	Missing    []shownStep `json:"missing"`
	Foreign    []shownKey  `json:"foreign"`
	NotApplied []shownStep `json:"notApplied"`
}

type shownKey struct {
	Kind string `json:"kind"`
	UID  string `json:"uid"`
}

// Drift writes a drift, as text or json.
func Drift(out io.Writer, format string, p *plan.Plan, d plan.Drift, color bool) error {
	content, err := driftText(p, d, painter{color}), error(nil)
	if format == "json" {
		content, err = indented(newShownDrift(p, d))
	}
	if err == nil {
		_, err = io.WriteString(out, content)
	}
	return err
}

func newShownDrift(p *plan.Plan, d plan.Drift) shownDrift {
	shown := shownDrift{Server: p.Server, Bundle: p.Bundle, Changed: shownSteps(d.Changed), Missing: shownSteps(d.Missing),
		Foreign: []shownKey{}, NotApplied: shownSteps(d.NotApplied)}
	for _, key := range d.Foreign {
		shown.Foreign = append(shown.Foreign, shownKey{string(key.Kind), key.UID})
	}
	return shown
}

func shownSteps(steps []plan.Step) []shownStep {
	all := []shownStep{}
	for _, s := range steps {
		all = append(all, newShownStep(s))
	}
	return all
}

func driftText(p *plan.Plan, d plan.Drift, paint painter) string {
	var out strings.Builder
	fmt.Fprintf(&out, "%s → %s\n", report.Printable(p.Title), where(p))
	if d.None() {
		return out.String() + "\nno drift: Grafana is as the definitions say\n"
	}
	for _, part := range []struct {
		title string
		steps []plan.Step
	}{
		{"changed in Grafana", d.Changed}, {"deleted in Grafana", d.Missing}, {"not applied yet", d.NotApplied},
	} {
		if len(part.steps) == 0 {
			continue
		}
		out.WriteString("\n" + paint.with("1", part.title) + "\n")
		for _, s := range part.steps {
			out.WriteString("  " + Name(s.Object) + "\n")
			if s.Reason != "" {
				out.WriteString("      " + report.Printable(s.Words()) + "\n")
			}
			out.WriteString(report.Describe(changes(s), "      ", paint.on))
		}
	}
	if len(d.Foreign) > 0 {
		out.WriteString("\n" + paint.with("1", "not obsgen's, in its folders") + "\n" + foreign(d.Foreign))
	}
	return out.String()
}

func foreign(keys []object.Key) string {
	var out strings.Builder
	for _, key := range keys {
		fmt.Fprintf(&out, "  %s %s\n", strings.ReplaceAll(string(key.Kind), "-", " "), report.Printable(key.UID))
	}
	return out.String()
}
