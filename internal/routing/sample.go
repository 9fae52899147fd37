package routing

import (
	"regexp/syntax"
	"strings"
)

// sample is a text that a regular expression matches, or "": what it repeats is there as
// often as it must be.
func sample(regex string) string {
	parsed, err := syntax.Parse(regex, syntax.Perl)
	if err != nil {
		return ""
	}
	text := sampleOf(parsed.Simplify())
	if !matches(regex, text) {
		return ""
	}
	return text
}

func sampleOf(r *syntax.Regexp) string {
	switch r.Op {
	case syntax.OpLiteral:
		return string(r.Rune)
	case syntax.OpCharClass:
		return sampleOfClass(r.Rune)
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return "x"
	case syntax.OpPlus, syntax.OpCapture, syntax.OpAlternate:
		return sampleOf(r.Sub[0])
	case syntax.OpConcat:
		var text strings.Builder
		for _, part := range r.Sub {
			text.WriteString(sampleOf(part))
		}
		return text.String()
	}
	return "" // nothing, or none of what may be missing
}

// sampleOfClass prefers a character that can be read: pairs of a class are from, to.
func sampleOfClass(pairs []rune) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		for _, readable := range "ax0" {
			if pairs[i] <= readable && readable <= pairs[i+1] {
				return string(readable)
			}
		}
	}
	if len(pairs) == 0 {
		return ""
	}
	return string(pairs[0])
}
