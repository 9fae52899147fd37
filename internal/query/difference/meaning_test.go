package difference

import (
	"fmt"
	"testing"
)

// TestMeaning holds Meaning to Compare.
func TestMeaning(t *testing.T) {
	for _, test := range sameQueries() {
		if b, a := Meaning(test[0], test[1]), Meaning(test[0], test[2]); b != a {
			t.Errorf("%s and %s mean the same: %x, %x", test[1], test[2], b, a)
		}
	}
	for _, test := range differentQueries() {
		if b, a := Meaning(test[0], test[1]), Meaning(test[0], test[2]); b == a {
			t.Errorf("%s and %s differ: both %x", test[1], test[2], b)
		}
	}
	for _, test := range [][2]string{{"rate(x [5m]", "rate(x   [5m]"}, {`x{a=~"[[b]]"}`, `x{ a=~"[[b]]" }`}} {
		if MeaningOfRule("promql", test[0]) != MeaningOfRule("promql", test[1]) {
			t.Errorf("%q and %q are formatted differently", test[0], test[1])
		}
	}
}

// TestMeaningTellsApart: what differs in a number or a label only.
func TestMeaningTellsApart(t *testing.T) {
	known := map[uint64]string{}
	for i := range 2000 {
		query := fmt.Sprintf(`rate(http_errors_total{id="%d"}[5m]) > 0.%d`, i%1000, i/1000)
		if other, twice := known[Meaning("promql", query)]; twice {
			t.Fatalf("%s and %s are taken for the same", other, query)
		}
		known[Meaning("promql", query)] = query
	}
}
