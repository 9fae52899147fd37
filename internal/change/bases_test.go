package change

import (
	"fmt"
	"slices"
	"testing"
)

func TestMostFrequent(t *testing.T) {
	counts := map[base]int{{"edited", "once"}: 1, {"z", "often"}: 9, {"a", "often"}: 9}
	for i := range 2 * mostBases {
		counts[base{fmt.Sprintf("m%02d", i), "twice"}] = 2
	}
	have := mostFrequent(counts)
	if first, last := have[0], have[len(have)-1]; len(have) != mostBases || first.before != "a" || last.before != "z" || slices.Contains(have, base{"edited", "once"}) {
		t.Errorf("%q", have)
	}
}
