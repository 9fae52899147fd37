package logql

import "github.com/ltv-assistant/obsgen/internal/query/variable"

// PatternPart is a literal or a capture of a pattern expression.
type PatternPart struct {
	Text    string // the name of a capture, the text of a literal
	Capture bool
}

// SplitPattern reads <name> as a capture and everything else as a literal.
func SplitPattern(s string) []PatternPart {
	var out []PatternPart
	start := 0
	for i := 0; i < len(s); {
		n := captureLen(s[i:])
		if n == 0 {
			i++
			continue
		}
		if start < i {
			out = append(out, PatternPart{Text: s[start:i]})
		}
		out = append(out, PatternPart{Text: s[i+1 : i+n-1], Capture: true})
		i += n
		start = i
	}
	if start < len(s) {
		out = append(out, PatternPart{Text: s[start:]})
	}
	return out
}

// captureLen is the length of the capture at the start of s, or 0.
func captureLen(s string) int {
	if s[0] != '<' {
		return 0
	}
	n := variable.WordLen(s[1:])
	if n == 0 || isDigit(s[1]) || n+1 >= len(s) || s[n+1] != '>' {
		return 0
	}
	return n + 2
}

// patternNames lists the named captures of a pattern expression.
func (p *parser) patternNames(t token) []string {
	var out []string
	after := false
	for _, part := range SplitPattern(t.val) {
		if part.Capture && after {
			p.fail(t.pos, "unexpected capture <"+part.Text+"> right after another, expected a literal between them")
		}
		if part.Capture && part.Text != "_" {
			out = append(out, part.Text)
		}
		after = part.Capture
	}
	return out
}
