package change_test

import (
	"slices"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// TestNamesakes: what has its name alone needs no file to be known by, also when it moves.
func TestNamesakes(t *testing.T) {
	for pair, want := range map[string][]string{
		"several-environments":   {"prod/rules.yaml", "staging/rules.yaml"},
		"alert-for":              {""},
		"group-alert-moved-file": {""},
	} {
		var have []string
		for _, c := range comparePair(t, pair).Changes {
			if c.Kind == resource.Alert {
				have = append(have, c.Where)
			}
		}
		if have = slices.Compact(have); !slices.Equal(have, want) {
			t.Errorf("%s: %q, want %q", pair, have, want)
		}
	}
}
