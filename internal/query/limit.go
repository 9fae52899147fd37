package query

import (
	"fmt"
	"strings"
)

// What a person may still call a query. The parser's time grows with the square of
// length and depth.
const (
	maxLength = 32 << 10
	maxDepth  = 200
)

// readable refuses queries that are too long or too deeply nested to be parsed.
func readable(expr string) error {
	if len(expr) > maxLength {
		return fmt.Errorf("the query has %d characters; at most %d are read", len(expr), maxLength)
	}
	depth := 0
	for _, c := range expr {
		switch c {
		case '(', '{', '[':
			depth++
		case ')', '}', ']':
			depth--
		}
		if depth > maxDepth {
			return fmt.Errorf("the query is nested more than %d levels deep", maxDepth)
		}
	}
	if strings.Contains(expr, strings.Repeat("-", maxDepth)) {
		return fmt.Errorf("the query has more than %d signs in a row", maxDepth)
	}
	return nil
}
