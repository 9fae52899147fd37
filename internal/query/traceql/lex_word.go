package traceql

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/query/variable"
)

// identLen is the length of a word, or of an intrinsic with its scope: span:id.
func identLen(s string) int {
	if s == "" || isDigit(s[0]) {
		return 0
	}
	n := variable.WordLen(s)
	if n > 0 && n+1 < len(s) && s[n] == ':' && isIntrinsicScope(s[:n]) {
		n += 1 + variable.WordLen(s[n+1:])
	}
	return n
}

func isIntrinsicScope(s string) bool {
	switch s {
	case "span", "trace", "event", "link", "instrumentation":
		return true
	}
	return false
}

// variable reads a variable with the letters and digits glued to it, or an
// attribute whose scope is a variable.
func (l *lexer) variable(n int) token {
	if rest := l.src[l.pos+n:]; strings.HasPrefix(rest, ".") {
		return l.attribute(n + 1)
	}
	for more := 1; more > 0; n += more {
		more = variable.WordLen(l.src[l.pos+n:])
	}
	return l.take(kindVariable, n)
}

// operatorLen prefers the longest operator.
func operatorLen(s string) int {
	for n := min(3, len(s)); n > 0; n-- {
		if isOperator(s[:n]) {
			return n
		}
	}
	return 0
}

func isOperator(s string) bool {
	switch s {
	case "&>>", "&<<", "!>>", "!<<",
		">>", "<<", "&>", "&<", "&~", "!>", "!<", "!~", "!=", "=~", ">=", "<=", "&&", "||",
		"{", "}", "(", ")", ",", "|", "=", ">", "<", "~", "!", "+", "-", "*", "/", "%", "^":
		return true
	}
	return false
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
