package draw

// thin leaves out points of a run that nobody could see: of those in one pixel column, the
// first, the lowest, the highest and the last stay.
func thin(run []point) []point {
	if len(run) < 4 || float64(len(run)) < 3*(run[len(run)-1].x-run[0].x) {
		return run
	}
	var kept []point
	for start := 0; start < len(run); {
		end := start
		for end < len(run) && int(run[end].x) == int(run[start].x) {
			end++
		}
		kept = append(kept, extremes(run[start:end])...)
		start = end
	}
	return kept
}

func extremes(column []point) []point {
	if len(column) <= 4 {
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
	return []point{column[0], column[min(low, high)], column[max(low, high)], column[len(column)-1]}
}
