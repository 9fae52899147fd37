// Package findings writes findings in the formats of people and of programs.
package findings

import (
	"fmt"
	"io"

	"github.com/ltv-assistant/obsgen/internal/validate"
)

// Formats are the names that Write knows, the one for people first.
func Formats() []string {
	return []string{"text", "json", "sarif", "junit", "github", "markdown"}
}

// Write writes findings. The checks are described in SARIF.
func Write(out io.Writer, format string, findings []validate.Finding, checks []validate.Check) error {
	switch format {
	case "json":
		return JSON(out, findings)
	case "sarif":
		return SARIF(out, findings, checks)
	case "junit":
		return JUnit(out, "obsgen", byDefinition(findings))
	case "github":
		GitHub(out, findings)
	case "markdown":
		Markdown(out, findings)
	default:
		Text(out, findings)
	}
	return nil
}

// where is a finding's place for people.
func where(f validate.Finding) string {
	switch {
	case f.File == "":
		return f.Definition
	case f.Line == 0:
		return f.File
	}
	return fmt.Sprintf("%s:%d %s", f.File, f.Line, f.Definition)
}

// distinct keeps the first of equal values.
func distinct[T comparable](values []T) []T {
	var kept []T
	seen := map[T]bool{}
	for _, value := range values {
		if !seen[value] {
			kept = append(kept, value)
		}
		seen[value] = true
	}
	return kept
}
