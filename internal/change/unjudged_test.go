package change_test

import "testing"

// TestUnjudged: routes changed, and there are no alert rules to judge by.
func TestUnjudged(t *testing.T) {
	for pair, want := range map[string]bool{"route-order": true, "inhibition-equal": true, "route-order-continue": false, "slo-objective-alone": true, "panel-unit": false} {
		if have := comparePair(t, pair).Unjudged; have != want {
			t.Errorf("%s: %t, want %t", pair, have, want)
		}
	}
}
