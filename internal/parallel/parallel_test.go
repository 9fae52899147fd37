package parallel_test

import (
	"sync/atomic"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/parallel"
)

func TestForDoesEverythingOnce(t *testing.T) {
	for _, n := range []int{0, 1, 1000} {
		done := make([]atomic.Int32, n)
		parallel.For(n, func(i int) { done[i].Add(1) })
		for i := range done {
			if got := done[i].Load(); got != 1 {
				t.Errorf("of %d, number %d was done %d times", n, i, got)
			}
		}
	}
}
