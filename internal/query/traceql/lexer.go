package traceql

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ltv-assistant/obsgen/internal/query/variable"
)

type lexer struct {
	src string
	pos int
}

// lex splits a query; the last token is kindEOF or kindBad.
func lex(src string) []token {
	l := &lexer{src: src}
	var toks []token
	for {
		t := l.next()
		toks = append(toks, t)
		if t.kind == kindEOF || t.kind == kindBad {
			return toks
		}
	}
}

func (l *lexer) next() token {
	if t, ok := l.skipSpace(); !ok {
		return t
	}
	if l.pos >= len(l.src) {
		return token{kind: kindEOF, pos: l.pos}
	}
	switch c := l.src[l.pos]; {
	case c == '"':
		return l.quoted()
	case c == '`':
		return l.raw()
	case isDigit(c), c == '.' && isNumber(l.rest()):
		return l.number()
	}
	return l.word()
}

// word reads an attribute, an intrinsic, a keyword, a variable or an operator.
func (l *lexer) word() token {
	if n := scopeLen(l.rest()); n > 0 {
		return l.attribute(n)
	}
	if n := variable.Len(l.rest()); n > 0 {
		return l.variable(n)
	}
	if n := identLen(l.rest()); n > 0 {
		return l.take(kindIdent, n)
	}
	if n := operatorLen(l.rest()); n > 0 {
		return l.take(kindOp, n)
	}
	_, n := utf8.DecodeRuneInString(l.rest())
	return l.bad(n, "unexpected character "+shorten(l.src[l.pos:l.pos+n])+", expected a TraceQL token")
}

// skipSpace passes over white space and comments; a comment that does not end
// is a bad token.
func (l *lexer) skipSpace() (token, bool) {
	for l.pos < len(l.src) {
		r, n := utf8.DecodeRuneInString(l.rest())
		switch {
		case unicode.IsSpace(r):
			l.pos += n
		case strings.HasPrefix(l.rest(), "//"):
			l.pos += until(l.rest(), "\n")
		case strings.HasPrefix(l.rest(), "/*"):
			if !strings.Contains(l.rest()[2:], "*/") {
				return l.bad(2, "unexpected end of comment, expected closing */"), false
			}
			l.pos += 4 + strings.Index(l.rest()[2:], "*/")
		default:
			return token{}, true
		}
	}
	return token{}, true
}

func (l *lexer) rest() string { return l.src[l.pos:] }

func (l *lexer) take(k kind, n int) token {
	text := l.src[l.pos : l.pos+n]
	t := token{kind: k, pos: l.pos, text: text, val: text}
	l.pos += n
	return t
}

func (l *lexer) bad(n int, msg string) token {
	return token{kind: kindBad, pos: l.pos, text: l.src[l.pos : l.pos+n], val: msg}
}

// until is the length of s before the first mark, or of all of s.
func until(s, mark string) int {
	if i := strings.Index(s, mark); i >= 0 {
		return i
	}
	return len(s)
}
