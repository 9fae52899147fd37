package variable_test

import (
	"testing"

	"github.com/ltv-assistant/obsgen/internal/query/variable"
)

func TestLen(t *testing.T) {
	for s, want := range map[string]int{
		"$service":          8,
		"$service rest":     8,
		"${service}":        10,
		"${service:regex}x": 16,
		"[[service]]":       11,
		"$":                 0,
		"${}":               0,
		"${a b}":            0,
		"[[]]":              0,
		"[[:alpha:]]":       0,
		"${:x}":             0,
		"[[service:csv]]":   15,
		"[5m]":              0,
		"service":           0,
		"":                  0,
	} {
		if have := variable.Len(s); have != want {
			t.Errorf("Len(%q) = %d, want %d", s, have, want)
		}
	}
}

func TestIn(t *testing.T) {
	for s, want := range map[string]bool{"a $b c": true, "a b$": false, "é${x}": true, "": false} {
		if have := variable.In(s); have != want {
			t.Errorf("In(%q) = %v", s, have)
		}
	}
}
