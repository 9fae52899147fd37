package pipeline

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// patternParser makes labels of the captures of a pattern; a literal before the first must
// begin the line.
type patternParser struct{ parts []logql.PatternPart }

func newPatternParser(expr string) (stage, error) {
	return &patternParser{parts: logql.SplitPattern(expr)}, nil
}

func (p *patternParser) run(l *line) bool {
	if l.wanted.none(l) {
		return true
	}
	parts, rest := p.parts, l.text
	if !parts[0].Capture {
		var ok bool
		if rest, ok = strings.CutPrefix(rest, parts[0].Text); !ok {
			return true
		}
		parts = parts[1:]
	}
	return rest == l.text && rest == "" || capture(l, parts, rest)
}

// capture reads capture and literal in turn. The last capture, and one whose literal is
// missing, takes the rest.
func capture(l *line, parts []logql.PatternPart, rest string) bool {
	for len(parts) > 0 {
		value, after, found := rest, "", false
		if len(parts) > 1 {
			value, after, found = strings.Cut(rest, parts[1].Text)
		}
		if name := l.ownName(parts[0].Text); parts[0].Text != "_" && !l.skips(name) && !l.take(name, value) {
			return false
		}
		if !found {
			return true
		}
		rest, parts = after, parts[2:]
	}
	return true
}
