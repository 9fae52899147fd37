package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/validate"
)

func reportFormats() []string { return []string{"text", "json", "github"} }

func writeReport(out io.Writer, format string, findings []validate.Finding) error {
	switch format {
	case "json":
		return writeJSON(out, findings)
	case "github":
		writeAnnotations(out, findings)
	default:
		writeFindings(out, findings)
	}
	return nil
}

// writeFindings is for people: where, what, and how to learn more. Two queries of one
// panel may have the same mistake; it is said once.
func writeFindings(out io.Writer, findings []validate.Finding) {
	findings = distinct(findings)
	for _, f := range findings {
		fmt.Fprintf(out, "%s\n  %s: %s [%s]\n", where(f), f.Severity, strings.ReplaceAll(f.Message, "\n", "\n  "), f.Check)
	}
	if len(findings) > 0 {
		fmt.Fprintf(out, "\n%s. Learn more with:%s\n", count(len(findings), "finding"), explanations(findings))
	}
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

// explanations is a command for each check, ready to paste.
func explanations(findings []validate.Finding) string {
	var commands []string
	for _, f := range findings {
		commands = append(commands, "obsgen explain "+f.Check)
	}
	commands = distinct(commands)
	if len(commands) == 1 {
		return " " + commands[0]
	}
	return "\n  " + strings.Join(commands, "\n  ")
}

func where(f validate.Finding) string {
	switch {
	case f.File == "":
		return f.Definition
	case f.Line == 0:
		return f.File
	}
	return fmt.Sprintf("%s:%d %s", f.File, f.Line, f.Definition)
}

func writeJSON(out io.Writer, findings []validate.Finding) error {
	if findings == nil {
		findings = []validate.Finding{}
	}
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(map[string]any{"findings": findings})
}

// writeAnnotations writes workflow commands; GitHub shows them beside the lines.
func writeAnnotations(out io.Writer, findings []validate.Finding) {
	escape := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	for _, f := range findings {
		place := ""
		if f.File != "" {
			place = fmt.Sprintf("file=%s,line=%d,", property.Replace(f.File), max(f.Line, 1))
		}
		fmt.Fprintf(out, "::%s %stitle=%s::%s\n", f.Severity, place, property.Replace(f.Check), escape.Replace(f.Definition+": "+f.Message))
	}
}
