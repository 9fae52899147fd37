// Package variable measures Grafana's variables in queries, for lexers.
package variable

import "strings"

// Len is the length of the Grafana variable at the start of s:
// $var, ${var}, ${var:format} or [[var]]; 0 when there is none.
func Len(s string) int {
	switch {
	case strings.HasPrefix(s, "${"):
		return closedLen(s, "${", "}")
	case strings.HasPrefix(s, "[["):
		return closedLen(s, "[[", "]]")
	case strings.HasPrefix(s, "$"):
		if n := WordLen(s[1:]); n > 0 {
			return 1 + n
		}
	}
	return 0
}

// closedLen measures a variable written between open and end. It begins with a name:
// [[:alpha:]] is a class of characters.
func closedLen(s, open, end string) int {
	i := strings.Index(s, end)
	if i <= len(open) || WordLen(s[len(open):]) == 0 || strings.Trim(s[len(open):i], closedChars) != "" {
		return 0
	}
	return i + len(end)
}

const (
	wordChars   = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
	closedChars = wordChars + ".:-"
)

// In reports whether Grafana would put a value somewhere in s.
func In(s string) bool {
	for i := range s {
		if Len(s[i:]) > 0 {
			return true
		}
	}
	return false
}

// WordLen is the length of the letters, digits and underscores at the start of s.
func WordLen(s string) int { return len(s) - len(strings.TrimLeft(s, wordChars)) }
