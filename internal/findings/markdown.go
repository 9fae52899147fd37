package findings

import (
	"fmt"
	"io"

	"github.com/ltv-assistant/obsgen/internal/markup"
	"github.com/ltv-assistant/obsgen/internal/sentence"
	"github.com/ltv-assistant/obsgen/internal/validate"
)

// longest is how many characters of a place or message Markdown shows.
const longest = 600

// Markdown is a list for a comment or a job's summary.
func Markdown(out io.Writer, findings []validate.Finding) {
	findings = distinct(findings)
	if len(findings) == 0 {
		fmt.Fprintln(out, "No findings.")
		return
	}
	fmt.Fprintf(out, "**%s**\n\n", sentence.Count(len(findings), "finding"))
	for _, f := range findings {
		fmt.Fprintf(out, "- %s %s: %s (%s)\n", mark(f.Severity), markup.CodeSpan(where(f), longest), markup.Words(f.Message), markup.CodeSpan(f.Check, longest))
	}
}

func mark(severity validate.Severity) string {
	if severity == validate.Warning {
		return "⚠️"
	}
	return "❌"
}
