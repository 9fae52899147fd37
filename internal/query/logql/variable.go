package logql

import "github.com/ltv-assistant/obsgen/internal/query/variable"

// variable reads a variable with the letters and digits glued to it: ${n}m.
func (l *lexer) variable(n int) token {
	for more := 1; more > 0; n += more {
		rest := l.src[l.pos+n:]
		if more = variable.WordLen(rest); more == 0 {
			more = variable.Len(rest)
		}
	}
	return l.take(kindVariable, n)
}
