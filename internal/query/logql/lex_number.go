package logql

import (
	"strconv"
	"strings"
	"unicode"
)

// number reads a number, a duration or a size in bytes.
func (l *lexer) number() token {
	n := numberLen(l.rest())
	k := numberKind(l.src[l.pos : l.pos+n])
	if k == kindBad {
		return l.bad(l.pos, n, "unexpected "+shorten(l.src[l.pos:l.pos+n])+", expected a number, a duration or a size")
	}
	return l.take(k, n)
}

// numberLen takes digits with everything glued to them, so "5foo" is one bad token.
func numberLen(s string) int {
	for i, r := range s {
		if r != '.' && r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !isExponentSign(s, i) {
			return i
		}
	}
	return len(s)
}

// isExponentSign reports whether s[n] is the sign of 1e-3.
func isExponentSign(s string, n int) bool {
	if s[n] != '+' && s[n] != '-' || n+1 >= len(s) || !isDigit(s[n+1]) {
		return false
	}
	mantissa := strings.TrimRight(s[:n], "eE")
	return len(mantissa) == n-1 && strings.Trim(mantissa, "0123456789.") == ""
}

func numberKind(s string) kind {
	if _, ok := parseNumber(s); ok {
		return kindNumber
	}
	if _, ok := parseDuration(s); ok {
		return kindDuration
	}
	if _, ok := parseBytes(s); ok {
		return kindBytes
	}
	return kindBad
}

// parseNumber accepts decimals only; Go would also take hex, inf and nan.
func parseNumber(s string) (float64, bool) {
	if strings.Trim(s, "0123456789.eE+-") != "" {
		return 0, false
	}
	v, err := strconv.ParseFloat(s, 64)
	return v, err == nil
}
