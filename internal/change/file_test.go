package change_test

import (
	"fmt"
	"testing"
)

// TestFileOfEach: two environments have alerts of one name, and each change names its own.
func TestFileOfEach(t *testing.T) {
	rules := func(pending string) []byte {
		return fmt.Appendf(nil, "groups: [{name: g, rules: [{alert: Down, expr: up == 0, for: %s}]}]", pending)
	}
	report := compare(t,
		map[string][]byte{"prod/rules.yaml": rules("5m"), "staging/rules.yaml": rules("1m")},
		map[string][]byte{"prod/rules.yaml": rules("10m"), "staging/rules.yaml": rules("5m")})
	want := map[string]string{"prod/rules.yaml": "fires after 5m → 10m", "staging/rules.yaml": "fires after 1m → 5m"}
	if len(report.Changes) != len(want) {
		t.Fatalf("%d changes, want %d", len(report.Changes), len(want))
	}
	for _, c := range report.Changes {
		if c.Summary.String() != want[c.File] {
			t.Errorf("%s: %s, want %s", c.File, c.Summary, want[c.File])
		}
	}
}
