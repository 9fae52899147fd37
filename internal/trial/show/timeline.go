package show

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/ltv-assistant/obsgen/internal/simulate"
	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
	"github.com/ltv-assistant/obsgen/internal/trial"
)

// columns is how wide the time of a scenario is drawn.
const columns = 56

// writeTimelines draws, scenario by scenario, when alerts were pending and firing.
func writeTimelines(out io.Writer, report *trial.Report, p paint) {
	for i, scenario := range report.Scenarios {
		fmt.Fprintf(out, "\n%s  %s\n", p.bold(scenario.Name), scenario.Description)
		if len(report.Alerts) == 0 {
			continue
		}
		line := report.Alerts[0].Cells[i].Timeline
		fmt.Fprintf(out, "  %s  %s\n", troubleBar(p, line), p.dim(fmt.Sprintf("%s, trouble from %s to %s", trial.Span(line.End.Sub(line.Start)), line.Begin.Format("15:04"), line.Over.Format("15:04"))))
		for _, a := range report.Alerts {
			for _, happened := range a.Cells[i].Happened {
				fmt.Fprintf(out, "  %s  %s %s\n", alertBar(p, line, happened), a.Rule.Name, p.dim(trial.LabelText(happened.Labels)))
				for _, s := range happened.Spells {
					fmt.Fprintf(out, "  %s  %s\n", strings.Repeat(" ", columns), p.dim(spell(s, line)))
				}
			}
		}
	}
}

// troubleBar shows where in the time the trouble is.
func troubleBar(p paint, line simulate.Timeline) string {
	return bar(line, func(at time.Time) string {
		if at.Before(line.Begin) || !at.Before(line.Over) {
			return p.dim("─")
		}
		return p.warm("━")
	})
}

func alertBar(p paint, line simulate.Timeline, a rule.Alert) string {
	return bar(line, func(at time.Time) string {
		switch a.At(at) {
		case rule.Firing:
			return p.bad("█")
		case rule.Pending:
			return p.warm("░")
		}
		return p.dim("·")
	})
}

func bar(line simulate.Timeline, mark func(time.Time) string) string {
	var out strings.Builder
	step := line.End.Sub(line.Start) / columns
	for i := range columns {
		out.WriteString(mark(line.Start.Add(time.Duration(i)*step + step/2)))
	}
	return out.String()
}

// spell says when it was pending, firing and over, counted from the beginning of the trouble.
func spell(s rule.Spell, line simulate.Timeline) string {
	text := "pending " + signed(s.Active.Sub(line.Begin))
	if !s.Fired.IsZero() {
		text += ", firing " + signed(s.Fired.Sub(line.Begin))
	}
	if !s.Resolved.IsZero() {
		text += ", over " + signed(s.Resolved.Sub(line.Begin))
	}
	if summary := s.Annotations["summary"]; summary != "" {
		text += fmt.Sprintf(": %q", summary)
	}
	return text
}

func signed(d time.Duration) string {
	if d < 0 {
		return "−" + trial.Span(-d)
	}
	return "+" + trial.Span(d)
}
