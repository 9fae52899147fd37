package traceql

import (
	"strconv"
	"strings"
	"time"

	"github.com/ltv-assistant/obsgen/internal/query/variable"
)

// quoted reads a double-quoted string with Go escapes.
func (l *lexer) quoted() token {
	s := l.rest()
	for n := 1; n < len(s) && s[n] != '\n'; n++ {
		switch s[n] {
		case '\\':
			n++
		case '"':
			return l.unquote(n + 1)
		}
	}
	return l.bad(1, "unexpected end of string, expected closing \"")
}

// raw reads a string in backticks.
func (l *lexer) raw() token {
	end := strings.IndexByte(l.rest()[1:], '`')
	if end < 0 {
		return l.bad(1, "unexpected end of string, expected closing `")
	}
	return l.unquote(end + 2)
}

func (l *lexer) unquote(n int) token {
	val, err := strconv.Unquote(l.src[l.pos : l.pos+n])
	if err != nil {
		text := shorten(l.src[l.pos : l.pos+n])
		return l.bad(n, "unexpected escape in string "+text+`, expected Go escapes such as \\ or a string in backticks`)
	}
	t := l.take(kindString, n)
	t.val = val
	return t
}

// isNumber tells .99 from an attribute such as .5xx.
func isNumber(s string) bool {
	_, err := strconv.ParseFloat(s[:numberLen(s)], 64)
	return err == nil
}

// number reads a number or a duration.
func (l *lexer) number() token {
	n := numberLen(l.rest())
	text := l.src[l.pos : l.pos+n]
	if _, err := strconv.ParseFloat(text, 64); err == nil && strings.Trim(text, "0123456789.eE") == "" {
		return l.take(kindNumber, n)
	}
	if _, err := time.ParseDuration(text); err == nil {
		return l.take(kindDuration, n)
	}
	return l.bad(n, "unexpected "+shorten(text)+", expected a number or a duration")
}

// numberLen takes digits with everything glued to them, so "5foo" is one bad token.
func numberLen(s string) int {
	for i, r := range s {
		if r != '.' && r != 'µ' && r != 'μ' && (r >= 0x80 || variable.WordLen(string(r)) == 0) {
			return i
		}
	}
	return len(s)
}
