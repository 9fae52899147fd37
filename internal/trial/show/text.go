package show

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/findings"
	"github.com/ltv-assistant/obsgen/internal/sentence"
	"github.com/ltv-assistant/obsgen/internal/trial"
)

// writeText is for people: what fires where, then what is wrong.
func writeText(out io.Writer, report *trial.Report, o Options) {
	p := paint{o.Color}
	fmt.Fprintf(out, "%s: %s in %s\n\n", p.bold(o.Title), sentence.Count(len(report.Alerts), "alert"), sentence.Count(len(report.Scenarios), "scenario"))
	width := 0
	for _, a := range report.Alerts {
		width = max(width, len(a.Rule.Name))
	}
	for _, a := range report.Alerts {
		fmt.Fprintf(out, "%s %-*s  %-8s  %s\n", sign(p, a), width, a.Rule.Name, a.Rule.Severity, where(p, a))
	}
	if o.Verbose {
		writeTimelines(out, report, p)
	}
	fmt.Fprintln(out)
	for _, untried := range report.Looked.Untried {
		fmt.Fprintf(out, "%s\n", p.dim("not tried: "+untried))
	}
	found := report.Findings()
	findings.Text(out, found)
	if len(found) == 0 {
		fmt.Fprintf(out, "%s %s\n", p.good("✓"), passed(report))
	}
}

func sign(p paint, a trial.Alert) string {
	if wrong(a) {
		return p.bad("✗")
	}
	return p.good("✓")
}

func wrong(a trial.Alert) bool {
	for _, cell := range a.Cells {
		if cell.Wrong() {
			return true
		}
	}
	return len(a.Refused) > 0 || slices.ContainsFunc(a.Edges(), func(e *trial.Edge) bool { return len(e.Findings) > 0 })
}

// where lists the scenarios in which an alert fires, and how long the trouble lasts by then.
func where(p paint, a trial.Alert) string {
	var parts []string
	for _, cell := range a.Cells {
		if text := cellText(cell); text != "" || cell.Wrong() {
			part := strings.TrimSpace(cell.Scenario + " " + text)
			if cell.Wrong() {
				part = p.bad(part + " ✗")
			}
			parts = append(parts, part)
		}
	}
	switch {
	case len(a.Refused) > 0:
		return p.bad("cannot be evaluated")
	case everywhere(a) && !wrong(a):
		return "always"
	case len(parts) == 0 && a.Rule.Unseen != "":
		return p.dim("nowhere: " + a.Rule.Unseen)
	case len(parts) == 0:
		return p.dim("in none of these")
	}
	return strings.Join(parts, ", ")
}

func everywhere(a trial.Alert) bool {
	for _, e := range a.Rule.Fires {
		if e.In == obsgen.EveryScenario {
			return true
		}
	}
	return false
}

// cellText is when an alert first fires, into the trouble or before it; of several label sets, how many.
func cellText(cell trial.Cell) string {
	first, n := cell.First()
	text := trial.Span(first)
	switch {
	case n == 0:
		return ""
	case cell.Quiet:
		text = "at " + cell.Timeline.Begin.Add(first).Format("15:04")
	case first < 0:
		text = trial.Span(-first) + " before"
	}
	if n > 1 {
		text += fmt.Sprintf(" ×%d", n)
	}
	return text
}

// passed says what was tried.
func passed(report *trial.Report) string {
	cells := len(report.Alerts) * len(report.Scenarios)
	text := fmt.Sprintf("every alert fires where it says, in time, and is silent everywhere else: %s", sentence.Count(cells, "cell"))
	if n := report.Edges(); n > 0 {
		text += fmt.Sprintf("; at %s, just below is silent and just beyond fires", sentence.Count(n, "limit"))
	}
	if n := report.Looked; n.Views > 0 {
		text += fmt.Sprintf(";\n  %s of %s have data in %s, and each panel that an alert links to shows its trouble",
			sentence.Count(n.Panels, "panel"), sentence.Count(n.Dashboards, "dashboard"), sentence.Count(n.Views, "view"))
	}
	if report.Compared && len(report.Readings) > 0 {
		text += ";\n  panels show what is recorded of them: " + sentence.Count(len(report.Readings), "reading")
	}
	return text
}
