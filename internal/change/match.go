package change

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// pair is two things that are taken for the same; one of them is the zero value when it
// is new or gone.
type pair[T any] struct {
	before, after       T
	hasBefore, hasAfter bool
	// at is the place of before in its list.
	at int
}

func (p pair[T]) both() bool { return p.hasBefore && p.hasAfter }

// match pairs things by the first test under which they are the same, in the order of
// after; what is gone comes last. Each thing is in one pair.
func match[T any](before, after []T, tests ...func(b, a T) bool) []pair[T] {
	partner := make([]int, len(after)) // index into before, plus one
	taken := make([]bool, len(before))
	for _, same := range tests {
		for i := range after {
			for j := range before {
				if partner[i] == 0 && !taken[j] && same(before[j], after[i]) {
					partner[i], taken[j] = j+1, true
				}
			}
		}
	}
	var pairs []pair[T]
	for i := range after {
		p := pair[T]{after: after[i], hasAfter: true}
		if j := partner[i]; j > 0 {
			p.before, p.hasBefore, p.at = before[j-1], true, j-1
		}
		pairs = append(pairs, p)
	}
	for j := range before {
		if !taken[j] {
			pairs = append(pairs, pair[T]{before: before[j], hasBefore: true, at: j})
		}
	}
	return pairs
}

// reordered reports whether what is on both sides stands in another order.
func reordered[T any](pairs []pair[T]) bool {
	last := -1
	for _, p := range pairs {
		if p.both() && p.at < last {
			return true
		}
		if p.both() {
			last = p.at
		}
	}
	return false
}

// matchResources pairs by uid, and what is left by likeness: it has been renamed.
func matchResources(before, after []*resource.Resource, alike func(b, a *resource.Resource) bool) []pair[*resource.Resource] {
	byUID := map[string][]*resource.Resource{}
	for _, b := range before {
		byUID[b.UID] = append(byUID[b.UID], b)
	}
	var pairs []pair[*resource.Resource]
	var added []*resource.Resource
	matched := map[*resource.Resource]bool{}
	for _, group := range groupByUID(after) {
		for _, p := range match(byUID[group[0].UID], group, atHome(sameBody), atHome(sameLabels), sameBody, sameLabels, atHome(anything), anything) {
			switch {
			case p.both():
				pairs = append(pairs, p)
				matched[p.before] = true
			case p.hasAfter:
				added = append(added, p.after)
			}
		}
	}
	gone := slices.DeleteFunc(slices.Clone(before), func(r *resource.Resource) bool { return matched[r] })
	return append(pairs, match(gone, added, alike)...)
}

// groupByUID keeps together what shares a uid, as alerts of one name and two severities do.
func groupByUID(resources []*resource.Resource) [][]*resource.Resource {
	var groups [][]*resource.Resource
	index := map[string]int{}
	for _, r := range resources {
		i, known := index[r.UID]
		if !known {
			i = len(groups)
			index[r.UID] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], r)
	}
	return groups
}

// atHome is for those that stayed where they were: two teams may have alerts of one name.
func atHome(same func(b, a *resource.Resource) bool) func(b, a *resource.Resource) bool {
	return func(b, a *resource.Resource) bool {
		return b.File == a.File && b.Folder == a.Folder && b.Group == a.Group && same(b, a)
	}
}

func sameBody(b, a *resource.Resource) bool { return resource.Equal(b.Body, a.Body) }

func sameLabels(b, a *resource.Resource) bool {
	return resource.Equal(b.Body["labels"], a.Body["labels"])
}

func anything(_, _ *resource.Resource) bool { return true }
