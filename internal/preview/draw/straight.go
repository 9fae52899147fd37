package draw

import "math"

// nobodySees is how far a line may be from where it should be, in pixels: a line is at least
// one wide.
const nobodySees = 0.25

// corners leaves out the points of a run that are as high as both their neighbours: no line
// through them changes.
func corners(run []point) []point {
	kept := run[:min(1, len(run)):1]
	for i := 1; i < len(run); i++ {
		last := i == len(run)-1
		if last || !level(run[i], kept[len(kept)-1]) || !level(run[i], run[i+1]) {
			kept = append(kept, run[i])
		}
	}
	return kept
}

// level points are as high in a drawing.
func level(a, b point) bool { return math.Abs(a.y-b.y) < nobodySees/5 }

// dense points are so near to each other that lines between them look as curves do.
func dense(run []point) bool {
	return run[len(run)-1].x-run[0].x <= 3*float64(len(run)-1)
}

// straight leaves out the points of a run that are on the line between those that stay.
func straight(run []point) []point {
	kept, from := run[:min(1, len(run)):1], 0
	for i := 1; i < len(run); i++ {
		if i == len(run)-1 || i-from > 100 || !between(run[from:i+2]) {
			kept, from = append(kept, run[i]), i
		}
	}
	return kept
}

// between reports whether all points are on the line from the first to the last.
func between(points []point) bool {
	first, last := points[0], points[len(points)-1]
	if last.x <= first.x {
		return false
	}
	rise := (last.y - first.y) / (last.x - first.x)
	for _, p := range points[1 : len(points)-1] {
		if math.Abs(first.y+rise*(p.x-first.x)-p.y) > nobodySees {
			return false
		}
	}
	return true
}
