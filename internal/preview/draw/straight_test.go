package draw

import "testing"

func TestStraight(t *testing.T) {
	run := []point{{0, 0}, {1, 1}, {2, 2}, {3, 3}, {4, 0}, {5, 0}, {6, 0}, {7, 5}}
	if got := straight(run); len(got) != 5 || got[1] != run[3] || got[2] != run[4] || got[3] != run[6] {
		t.Errorf("got %v", got)
	}
	if got := corners(run); len(got) != 7 {
		t.Errorf("got %v", got)
	}
}

// TestThin keeps a peak among many points, and the ends.
func TestThin(t *testing.T) {
	var run []point
	for i := range 10_000 {
		run = append(run, point{float64(i) / 100, 50})
	}
	run[5555].y = 1
	got := thin(run)
	if len(got) > 250 || got[0] != run[0] || got[len(got)-1] != run[9999] {
		t.Errorf("%d points from %v to %v", len(got), got[0], got[len(got)-1])
	}
	least := 50.0
	for _, p := range got {
		least = min(least, p.y)
	}
	if least != 1 {
		t.Error("the peak is gone")
	}
}
