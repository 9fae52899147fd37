package draw

import (
	"testing"
	"time"
)

func sparse(step time.Duration, minutes ...int) *series {
	var times []time.Time
	for _, m := range minutes {
		times = append(times, time.Unix(0, 0).Add(time.Duration(m)*time.Minute))
	}
	return &series{times: times, step: step, values: make([]float64, len(times))}
}

// A series that was asked for every minute has gaps where it has nothing; of one that may
// be so, nothing is known.
func TestGaps(t *testing.T) {
	if runs := sparse(time.Minute, 0, 1, 5, 12).runs(); len(runs) != 3 {
		t.Errorf("%d runs, want 3", len(runs))
	}
	if runs := sparse(0, 0, 1, 5, 12).runs(); len(runs) != 1 {
		t.Errorf("%d runs, want 1", len(runs))
	}
}

func TestBarStep(t *testing.T) {
	one, other := sparse(0, 0, 10, 20), sparse(0, 2, 12)
	one.look.style, other.look.style = "bars", "bars"
	if got := barStep([]*series{one, other}); got != 2*time.Minute {
		t.Errorf("got %v, want 2m", got)
	}
	if got := barStep([]*series{one, sparse(time.Second, 3)}); got != 10*time.Minute {
		t.Errorf("lines count: %v", got)
	}
}
