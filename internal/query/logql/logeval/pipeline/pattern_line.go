package pipeline

import (
	"fmt"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// linePattern matches a whole line: <_> stands for one character or more.
func linePattern(expr string) (match, error) {
	parts := logql.SplitPattern(expr)
	for i, p := range parts {
		if p.Capture && p.Text != "_" {
			return nil, fmt.Errorf("the pattern %q names the capture <%s>: a line filter has <_> only", expr, p.Text)
		}
		if p.Capture && i > 0 && parts[i-1].Capture {
			return nil, fmt.Errorf("the pattern %q has two captures in a row: put a literal between them", expr)
		}
	}
	return func(s string) bool { return matchesPattern(parts, s) }, nil
}

func matchesPattern(parts []logql.PatternPart, s string) bool {
	if s == "" || len(parts) == 0 {
		return s == "" && len(parts) == 0
	}
	for i, p := range parts {
		if p.Capture {
			continue
		}
		at := strings.Index(s, p.Text)
		// A literal at once after a capture leaves that empty.
		if at < 0 || at == 0 && i > 0 {
			return false
		}
		s = s[at+len(p.Text):]
	}
	return parts[len(parts)-1].Capture == (s != "")
}
