package logql

import (
	"strings"
	"unicode"
)

// identLen is the length of the identifier at the start of s.
func identLen(s string) int {
	for i, r := range s {
		if r == '_' || unicode.IsLetter(r) || i > 0 && unicode.IsDigit(r) {
			continue
		}
		return i
	}
	return len(s)
}

// flagLen is the length of a parser flag such as --strict.
func flagLen(s string) int {
	name, ok := strings.CutPrefix(s, "--")
	if !ok || name == "" || !isLetter(name[0]) {
		return 0
	}
	n := 0
	for n < len(name) && (isLetter(name[n]) || name[n] == '-') {
		n++
	}
	return 2 + n
}

// operatorLen prefers the two-byte operators.
func operatorLen(s string) int {
	if len(s) >= 2 {
		switch s[:2] {
		case "|=", "|~", "|>", "!=", "!~", "!>", "=~", "==", ">=", "<=":
			return 2
		}
	}
	if s != "" && strings.IndexByte("{}(),=|<>+-*/%^", s[0]) >= 0 {
		return 1
	}
	return 0
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }
