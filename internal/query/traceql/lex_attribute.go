package traceql

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ltv-assistant/obsgen/internal/query/variable"
)

// scopeLen is the length of an attribute scope with its period, or 0.
func scopeLen(s string) int {
	if strings.HasPrefix(s, ".") {
		return 1
	}
	for _, scope := range attributeScopes() {
		if strings.HasPrefix(s, scope+".") {
			return len(scope) + 1
		}
	}
	return 0
}

// attributeScopes has the longer of two with the same beginning first.
func attributeScopes() []string {
	return []string{
		"parent.span", "parent.resource", "parent.event", "parent.link", "parent.instrumentation",
		"parent", "span", "resource", "event", "link", "instrumentation",
	}
}

// attribute reads a name after its scope; val is the name without quotes.
func (l *lexer) attribute(scope int) token {
	var name strings.Builder
	rest := l.src[l.pos+scope:]
	n := 0
	for n < len(rest) {
		part, size := attributePart(rest[n:])
		if size == 0 {
			break
		}
		name.WriteString(part)
		n += size
	}
	if name.Len() == 0 {
		return l.bad(scope, "unexpected end of attribute, expected a name after the period")
	}
	t := l.take(kindAttribute, scope+n)
	t.val, t.scope = name.String(), t.text[:scope-1]
	return t
}

// attributePart reads a quoted part, a variable or a character of a name.
func attributePart(s string) (part string, size int) {
	if s[0] == '"' {
		return quotedPart(s)
	}
	if n := variable.Len(s); n > 0 {
		return s[:n], n
	}
	r, n := utf8.DecodeRuneInString(s)
	if unicode.IsSpace(r) || strings.ContainsRune("{}()=~!<>&|^,", r) {
		return "", 0
	}
	return s[:n], n
}

// quotedPart knows the escapes \" and \\ only.
func quotedPart(s string) (part string, size int) {
	var out strings.Builder
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == '"':
			return out.String(), i + 1
		case s[i] == '\\' && i+1 < len(s) && (s[i+1] == '"' || s[i+1] == '\\'):
			i++
		}
		out.WriteByte(s[i])
	}
	return "", 0
}
