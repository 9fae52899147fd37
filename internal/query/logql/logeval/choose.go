package logeval

import (
	"cmp"
	"math"
	"slices"

	"github.com/prometheus/prometheus/model/labels"
)

// choose sorts a group, and keeps the first k of it with the labels they have. Among equals
// the order of the labels decides, where Loki takes any.
func choose(k int, largest bool) reduce {
	return func(_ labels.Labels, group vector) vector {
		slices.SortStableFunc(group, func(a, b sample) int { return order(a.value, b.value, largest) })
		return group[:min(max(k, 0), len(group))]
	}
}

// order puts NaN behind all values.
func order(a, b float64, largest bool) int {
	if math.IsNaN(a) || math.IsNaN(b) {
		return cmp.Compare(b, a)
	}
	if largest {
		return cmp.Compare(b, a)
	}
	return cmp.Compare(a, b)
}
