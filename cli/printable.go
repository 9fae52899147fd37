package cli

import (
	"bytes"
	"io"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/report"
)

// printable writes what people read on standard error. Names of files, receivers and the
// like come from anywhere: none may command the terminal, or the CI system whose log it is.
type printable struct {
	out io.Writer
	// within is set inside of a line.
	within bool
}

func (p *printable) Write(text []byte) (int, error) {
	var shown strings.Builder
	for rest := text; len(rest) > 0; {
		line, after, ended := bytes.Cut(rest, []byte("\n"))
		shown.WriteString(p.line(report.Printable(string(line))))
		if p.within = !ended; ended {
			shown.WriteByte('\n')
		}
		rest = after
	}
	if _, err := io.WriteString(p.out, shown.String()); err != nil {
		return 0, err
	}
	return len(text), nil
}

// line spoils the commands of workflows: ::error:: at the start, ##[error] anywhere.
func (p *printable) line(text string) string {
	if trimmed := strings.TrimLeft(text, " "); !p.within && strings.HasPrefix(trimmed, "::") {
		text = strings.Replace(text, "::", `\x3a:`, 1)
	}
	return strings.ReplaceAll(text, "##[", `#\x23[`)
}
