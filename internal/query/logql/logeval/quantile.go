package logeval

import (
	"cmp"
	"math"
	"slices"
)

// quantile interpolates between the two values around the rank; NaN counts as the smallest.
func quantile(q float64) measure {
	return func(points []point) float64 {
		if q < 0 || q > 1 || math.IsNaN(q) {
			return math.Inf(cmp.Compare(q, 0))
		}
		values := make([]float64, len(points))
		for i, p := range points {
			values[i] = p.value
		}
		slices.Sort(values)
		rank := q * float64(len(values)-1)
		low := int(math.Floor(rank))
		high := min(low+1, len(values)-1)
		weight := rank - math.Floor(rank)
		return values[low]*(1-weight) + values[high]*weight
	}
}
