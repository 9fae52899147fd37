package logql

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
	l.skipSpace()
	if l.pos >= len(l.src) {
		return token{kind: kindEOF, pos: l.pos}
	}
	if n := variable.Len(l.rest()); n > 0 {
		return l.variable(n)
	}
	switch c := l.src[l.pos]; {
	case c == '"':
		return l.quoted()
	case c == '`':
		return l.raw()
	case c == '[':
		return l.rangeToken()
	case isDigit(c) || c == '.' && isDigit(l.at(1)):
		return l.number()
	}
	return l.word()
}

// word reads an identifier, a flag or an operator.
func (l *lexer) word() token {
	if n := identLen(l.rest()); n > 0 {
		return l.take(kindIdent, n)
	}
	if n := flagLen(l.rest()); n > 0 {
		return l.take(kindFlag, n)
	}
	if n := operatorLen(l.rest()); n > 0 {
		return l.take(kindOp, n)
	}
	_, n := utf8.DecodeRuneInString(l.rest())
	return l.bad(l.pos, n, "unexpected character "+shorten(l.src[l.pos:l.pos+n])+", expected a LogQL token")
}

// skipSpace passes over white space and # comments.
func (l *lexer) skipSpace() {
	for l.pos < len(l.src) {
		r, n := utf8.DecodeRuneInString(l.rest())
		switch {
		case unicode.IsSpace(r):
			l.pos += n
		case r == '#':
			l.pos += lineLen(l.rest())
		default:
			return
		}
	}
}

func (l *lexer) rest() string { return l.src[l.pos:] }

// at looks n bytes ahead; past the end it sees a zero.
func (l *lexer) at(n int) byte {
	if l.pos+n >= len(l.src) {
		return 0
	}
	return l.src[l.pos+n]
}

func (l *lexer) take(k kind, n int) token {
	text := l.src[l.pos : l.pos+n]
	t := token{kind: k, pos: l.pos, text: text, val: text}
	l.pos += n
	return t
}

func (l *lexer) bad(pos, n int, msg string) token {
	return token{kind: kindBad, pos: pos, text: l.src[pos : pos+n], val: msg}
}

func lineLen(s string) int {
	if i := strings.IndexByte(s, '\n'); i >= 0 {
		return i
	}
	return len(s)
}
