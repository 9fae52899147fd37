package pipeline

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// lineFilter keeps the lines that one of its alternatives matches, or none of them.
type lineFilter struct{ keeps match }

func newLineFilter(s *logql.LineFilter) (stage, error) {
	f := &lineFilter{}
	for _, m := range s.Alternatives {
		next, err := lineMatch(s.Op, m, len(s.Alternatives))
		if err != nil {
			return nil, err
		}
		if s.Op[0] == '!' {
			f.keeps = f.keeps.and(next.not())
			continue
		}
		f.keeps = f.keeps.either(next)
	}
	return f, nil
}

func (f *lineFilter) run(l *line) bool { return f.keeps == nil || f.keeps(l.text) }

func lineMatch(op string, m logql.LineMatch, alternatives int) (match, error) {
	if m.Bare {
		return nil, variableError(m.Value)
	}
	switch {
	case m.IP && (alternatives == 1 || op == "!="):
		return newIPMatcher(m.Value)
	case strings.HasSuffix(op, "~"):
		return regex(m.Value, false)
	case strings.HasSuffix(op, ">"):
		return linePattern(m.Value)
	}
	// Among alternatives Loki takes ip("…") for a text.
	return contains(m.Value, false), nil
}
