package change

import (
	"cmp"
	"slices"
	"sort"
)

// height is where the panel of a pair begins, before and after.
type height struct{ pair, before, after int }

// rising finds a largest set of panels that keep their order from top to bottom; the
// others are those that moved.
func rising(panels []height) map[int]bool {
	slices.SortStableFunc(panels, func(a, b height) int {
		return cmp.Or(cmp.Compare(a.before, b.before), cmp.Compare(a.after, b.after))
	})
	var ends []int // of each length, the one that ends highest
	previous := make([]int, len(panels))
	for n, panel := range panels {
		length := sort.Search(len(ends), func(i int) bool { return panels[ends[i]].after > panel.after })
		if previous[n] = -1; length > 0 {
			previous[n] = ends[length-1]
		}
		if length == len(ends) {
			ends = append(ends, n)
		}
		ends[length] = n
	}
	kept := map[int]bool{}
	if len(ends) > 0 {
		for n := ends[len(ends)-1]; n >= 0; n = previous[n] {
			kept[panels[n].pair] = true
		}
	}
	return kept
}
