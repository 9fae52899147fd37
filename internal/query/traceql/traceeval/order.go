package traceeval

import (
	"cmp"
	"time"
)

// order compares two values of any type: numbers by size, others by type first.
func order(a, b value) int {
	if x, ok := a.(int64); ok {
		if y, ok := b.(int64); ok {
			return cmp.Compare(x, y)
		}
	}
	x, okX := number(a)
	y, okY := number(b)
	if okX && okY {
		return cmp.Compare(x, y)
	}
	if !sameType(a, b) {
		return cmp.Compare(rank(a), rank(b))
	}
	return cmp.Compare(text(a), text(b))
}

// rank is Tempo's order of types.
func rank(v value) int {
	switch v.(type) {
	case nil:
		return 0
	case int64:
		return 1
	case float64:
		return 2
	case string:
		return 3
	case bool:
		return 4
	case time.Duration:
		return 5
	case status:
		return 6
	}
	return 7
}
