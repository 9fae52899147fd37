package show

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/ltv-assistant/obsgen/internal/sentence"
	"github.com/ltv-assistant/obsgen/internal/simulate"
	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
	"github.com/ltv-assistant/obsgen/internal/trial"
)

// columns is how wide the time of a scenario is drawn.
const columns = 56

// writeTimelines draws, scenario by scenario, when alerts were pending and firing.
func writeTimelines(out io.Writer, report *trial.Report, p paint) {
	var silent []string
	for i, scenario := range report.Scenarios {
		if !slices.ContainsFunc(report.Alerts, func(a trial.Alert) bool { return len(a.Cells[i].Happened) > 0 }) {
			silent = append(silent, scenario.Name)
			continue
		}
		fmt.Fprintf(out, "\n%s  %s\n", p.bold(scenario.Name), scenario.Description)
		writeTimeline(out, report.Alerts, i, p)
	}
	if len(silent) > 0 {
		fmt.Fprintf(out, "\n%s\n", p.dim("nothing is pending or firing in "+strings.Join(silent, ", ")))
	}
}

// writeTimeline draws what alerts do in one scenario.
func writeTimeline(out io.Writer, alerts []trial.Alert, scenario int, p paint) {
	cell := alerts[0].Cells[scenario]
	line := cell.Timeline
	fmt.Fprintf(out, "  %s  %s\n", troubleBar(p, cell), p.dim(spanText(cell)))
	for _, a := range alerts {
		for _, happened := range a.Cells[scenario].Happened {
			fmt.Fprintf(out, "  %s  %s %s\n", alertBar(p, line, happened), a.Rule.Name, p.dim(sentence.Labels(happened.Labels)))
			for _, s := range happened.Spells {
				fmt.Fprintf(out, "  %s  %s\n", strings.Repeat(" ", columns), p.dim(spell(s, line)))
			}
		}
	}
}

func spanText(cell trial.Cell) string {
	line, text := cell.Timeline, ""
	if !cell.Quiet {
		text = fmt.Sprintf(", trouble from %s to %s", line.Begin.Format("15:04"), line.Over.Format("15:04"))
	}
	return fmt.Sprintf("%s from %s", trial.Span(line.End.Sub(line.Start)), line.Start.Format("15:04")) + text + "; ░ pending, █ firing"
}

// troubleBar shows where in the time the trouble is.
func troubleBar(p paint, cell trial.Cell) string {
	line := cell.Timeline
	return bar(line, func(at time.Time) string {
		if cell.Quiet || at.Before(line.Begin) || !at.Before(line.Over) {
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
