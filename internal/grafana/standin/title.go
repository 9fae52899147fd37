package standin

import (
	"cmp"
	"strings"
)

// byTitle is the order of lists: what has the same title stands in the order of rank.
func (s *store) byTitle(a, b string, rankA, rankB int64) int {
	if !s.traits.titlesByCase {
		a, b = strings.ToLower(a), strings.ToLower(b)
	}
	return cmp.Or(strings.Compare(a, b), cmp.Compare(rankA, rankB))
}
