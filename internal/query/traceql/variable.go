package traceql

import "strings"

// variableLen is the length of the Grafana variable at the start of s:
// $var, ${var}, ${var:format} or [[var]]; 0 when there is none.
func variableLen(s string) int {
	switch {
	case strings.HasPrefix(s, "${"):
		return closedLen(s, "${", "}")
	case strings.HasPrefix(s, "[["):
		return closedLen(s, "[[", "]]")
	case strings.HasPrefix(s, "$"):
		if n := wordLen(s[1:]); n > 0 {
			return 1 + n
		}
	}
	return 0
}

// closedLen measures a variable written between open and end.
func closedLen(s, open, end string) int {
	i := strings.Index(s, end)
	if i <= len(open) || strings.Trim(s[len(open):i], variableChars) != "" {
		return 0
	}
	return i + len(end)
}

const variableChars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.:-"

// hasVariable reports whether Grafana would put a value somewhere in s.
func hasVariable(s string) bool {
	for i := range s {
		if variableLen(s[i:]) > 0 {
			return true
		}
	}
	return false
}

func wordLen(s string) int {
	n := 0
	for n < len(s) && (s[n] == '_' || isDigit(s[n]) || isLetter(s[n])) {
		n++
	}
	return n
}
