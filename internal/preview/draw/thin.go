package draw

import "math"

// thin leaves out points of a run that nobody could see: of those in one pixel column, the
// lowest and the highest stay, and the ends of the run.
func thin(run []point) []point {
	if len(run) < 4 || float64(len(run)) < 1.5*(run[len(run)-1].x-run[0].x) {
		return run
	}
	kept := run[:1:1]
	for start := 1; start < len(run)-1; {
		end := start
		for end < len(run)-1 && int(run[end].x) == int(run[start].x) {
			end++
		}
		kept = append(kept, extremes(run[start:end])...)
		start = end
	}
	return append(kept, run[len(run)-1])
}

func extremes(column []point) []point {
	if len(column) <= 2 {
		return column
	}
	low, high := 0, 0
	for i, p := range column {
		if p.y < column[low].y {
			low = i
		}
		if p.y > column[high].y {
			high = i
		}
	}
	return []point{column[min(low, high)], column[max(low, high)]}
}

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
func level(a, b point) bool { return math.Abs(a.y-b.y) < 0.05 }
