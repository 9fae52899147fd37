// Package show writes what a trial found: for people, and for programs.
package show

import (
	"fmt"
	"io"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/findings"
	"github.com/ltv-assistant/obsgen/internal/trial"
	"github.com/ltv-assistant/obsgen/internal/validate"
)

// Options say how a report is shown.
type Options struct {
	Title string
	// Color is for terminals, Verbose adds the timeline of every alert.
	Color, Verbose bool
	// Checks describe the findings in SARIF.
	Checks []validate.Check
}

// Write writes a report in one of the formats of package findings.
func Write(out io.Writer, format string, report *trial.Report, o Options) error {
	switch format {
	case "json":
		return writeJSON(out, report)
	case "junit":
		return findings.JUnit(out, "obsgen test", cases(report))
	case "sarif", "github":
		return findings.Write(out, format, report.Findings(), o.Checks)
	case "markdown":
		writeMarkdown(out, report, o)
	default:
		writeText(out, report, o)
	}
	return nil
}

// ofCell are the findings of a cell. A report of tests has no other place to say that it fires here, too.
func ofCell(alert trial.Alert, cell trial.Cell) []validate.Finding {
	if cell.Anyway && len(cell.Findings) == 0 {
		return []validate.Finding{trial.Anyway(alert.Rule.Name, cell.Scenario)}
	}
	return cell.Findings
}

// cases are a test for each cell, each edge and whatever else was found.
func cases(report *trial.Report) []findings.Case {
	var all []findings.Case
	for _, alert := range report.Alerts {
		for _, cell := range alert.Cells {
			all = append(all, findings.Case{Class: alert.Rule.Name, Name: "in " + cell.Scenario, Findings: ofCell(alert, cell)})
		}
		for _, e := range alert.Edges() {
			all = append(all, findings.Case{Class: alert.Rule.Name, Name: fmt.Sprintf("at its limit of %v", e.Limit), Findings: e.Findings})
		}
		all = append(all, findings.Case{Class: alert.Rule.Name, Name: "can be evaluated", Findings: alert.Refused})
	}
	for _, f := range append(slices.Clone(report.Shown), report.Others...) {
		all = append(all, findings.Case{Class: f.Definition, Name: f.Check, Findings: []validate.Finding{f}})
	}
	return all
}
