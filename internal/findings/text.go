package findings

import (
	"fmt"
	"io"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/sentence"
	"github.com/ltv-assistant/obsgen/internal/validate"
)

// Text is for people: where, what, and how to learn more. Two queries of one panel may have
// the same mistake; it is said once, and so is a place with several findings.
func Text(out io.Writer, findings []validate.Finding) {
	findings = distinct(findings)
	last := ""
	for _, f := range findings {
		if place := where(f); place != last {
			fmt.Fprintln(out, place)
			last = place
		}
		fmt.Fprintf(out, "  %s: %s [%s]\n", f.Severity, strings.ReplaceAll(f.Message, "\n", "\n  "), f.Check)
	}
	if len(findings) > 0 {
		fmt.Fprintf(out, "\n%s. Learn more with:%s\n", sentence.Count(len(findings), "finding"), explanations(findings))
	}
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
