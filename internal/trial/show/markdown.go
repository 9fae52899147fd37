package show

import (
	"fmt"
	"io"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/findings"
	"github.com/ltv-assistant/obsgen/internal/markup"
	"github.com/ltv-assistant/obsgen/internal/sentence"
	"github.com/ltv-assistant/obsgen/internal/trial"
)

// writeMarkdown is for a job's summary or a comment: what is wrong, then the matrix.
func writeMarkdown(out io.Writer, report *trial.Report, o Options) {
	fmt.Fprintf(out, "### %s: %s in %s\n\n", markup.Words(o.Title), sentence.Count(len(report.Alerts), "alert"), sentence.Count(len(report.Scenarios), "scenario"))
	if len(report.Findings()) == 0 {
		fmt.Fprintf(out, "✅ %s.\n", passed(report))
	} else {
		findings.Markdown(out, report.Findings())
	}
	fmt.Fprint(out, "\n<details><summary>What fires where</summary>\n\n| alert | severity | fires in, after |\n|---|---|---|\n")
	for _, a := range report.Alerts {
		fmt.Fprintf(out, "| %s | %s | %s |\n", markup.CodeSpan(a.Rule.Name, 80), a.Rule.Severity, markup.InCell(markdownWhere(a)))
	}
	fmt.Fprint(out, "\n| scenario | what happens |\n|---|---|\n")
	for _, s := range report.Scenarios {
		fmt.Fprintf(out, "| %s | %s |\n", markup.CodeSpan(s.Name, 80), markup.InCell(markup.Words(s.Description)))
	}
	fmt.Fprint(out, "\n</details>\n")
}

func markdownWhere(a trial.Alert) string {
	if len(a.Refused) > 0 {
		return "❌ cannot be evaluated"
	}
	if everywhere(a) && !wrong(a) {
		return "always"
	}
	var parts []string
	for _, cell := range a.Cells {
		if text := cellText(cell); text != "" || cell.Wrong() {
			part := strings.TrimSpace(markup.CodeSpan(cell.Scenario, 80) + " " + text)
			if cell.Wrong() {
				part += " ❌"
			}
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}
