// Package report writes what changed between two sets of resources: for a terminal, for
// programs, for a pull request, and as a page.
//
// Names and values come from anywhere, and may be written to deceive. Each format marks
// them as values and shows what cannot be seen, so that they are never taken for ours.
package report

import (
	"fmt"
	"io"

	"github.com/ltv-assistant/obsgen/internal/change"
)

// Options is what the report itself does not know.
type Options struct {
	// Color is for the terminal.
	Color bool
	// Title is whose resources they are.
	Title string
	// Before and After say what was compared: "origin/main", "the definitions".
	Before, After string
	// Full is where the full report is, a URL or words, for when the markdown is cut.
	Full string
	// NotCompared names what differs, or may, and was not compared.
	NotCompared []string
	// Pictures of dashboards, by uid, drawn on simulated data; Scenario says which. Undrawn is
	// how many more changed.
	Pictures map[string]Picture
	Scenario string
	Undrawn  int
}

// Formats lists what Write can write.
func Formats() []string { return []string{"text", "markdown", "json", "html"} }

// Write writes a report in one of the formats. The same report gives the same bytes.
func Write(out io.Writer, format string, report change.Report, options Options) error {
	content, err := written(format, report, options)
	if err == nil {
		_, err = io.WriteString(out, content)
	}
	if err != nil {
		return fmt.Errorf("write the report as %s: %w", format, err)
	}
	return nil
}

func written(format string, report change.Report, options Options) (string, error) {
	switch format {
	case "text":
		return text(report, options), nil
	case "markdown":
		return markdown(report, options), nil
	case "json":
		return encode(report, options)
	case "html":
		return page(report, options)
	}
	return "", fmt.Errorf("there is no such format; use one of %q", Formats())
}
