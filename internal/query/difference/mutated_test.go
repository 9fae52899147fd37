package difference

import (
	"strings"
	"testing"
)

// TestMutated changes one thing in real queries.
func TestMutated(t *testing.T) {
	mutations := strings.NewReplacer("sum", "max", "rate(", "irate(", "5m", "7m", `="`, `!="x`, " > ", " <= ", "0.95", "0.5",
		"by (", "by (more, ", "$__rate_interval", "$__interval", "$service", "$other", "| json", "| logfmt", "error", "ok", " and ", " unless ")
	changed := 0
	for language, queries := range queries() {
		for _, query := range queries {
			mutated := mutations.Replace(query)
			if mutated == query {
				continue
			}
			changed++
			there, back := Compare(language, query, mutated), Compare(language, mutated, query)
			if there == nil || back == nil {
				t.Errorf("%s\n%s\nare the same: %v, %v", query, mutated, there, back)
			}
		}
	}
	if changed < 20 {
		t.Errorf("only %d queries were changed", changed)
	}
}

// TestPairs compares all queries with all others.
func TestPairs(t *testing.T) {
	for language, queries := range queries() {
		for i, a := range queries {
			for j, b := range queries {
				if same := Compare(language, a, b) == nil; same != (i == j) {
					t.Errorf("%s\n%s\nsame: %v", a, b, same)
				}
			}
		}
	}
}
