package logql

import (
	"strconv"
	"strings"
)

// quoted reads a double-quoted string with Go escapes.
func (l *lexer) quoted() token {
	for n := 1; l.pos+n < len(l.src) && l.at(n) != '\n'; n++ {
		switch l.at(n) {
		case '\\':
			n++
		case '"':
			return l.unquote(n + 1)
		}
	}
	return l.bad(l.pos, 1, "unexpected end of string, expected closing \"")
}

// raw reads a string in backticks.
func (l *lexer) raw() token {
	end := strings.IndexByte(l.rest()[1:], '`')
	if end < 0 {
		return l.bad(l.pos, 1, "unexpected end of string, expected closing `")
	}
	return l.unquote(end + 2)
}

func (l *lexer) unquote(n int) token {
	val, err := strconv.Unquote(l.src[l.pos : l.pos+n])
	if err != nil {
		text := shorten(l.src[l.pos : l.pos+n])
		return l.bad(l.pos, n, "unexpected escape in string "+text+`, expected Go escapes such as \\ or a string in backticks`)
	}
	t := l.take(kindString, n)
	t.val = val
	return t
}

// rangeToken reads [5m] or [$__auto]; inner brackets belong to a [[variable]].
func (l *lexer) rangeToken() token {
	depth := 0
	for n := 0; l.pos+n < len(l.src); n++ {
		switch l.at(n) {
		case '[':
			depth++
		case ']':
			depth--
		}
		if depth == 0 {
			t := l.take(kindRange, n+1)
			t.val = strings.TrimSpace(t.text[1 : len(t.text)-1])
			return t
		}
	}
	return l.bad(l.pos, 1, `unexpected end of range, expected closing "]"`)
}
