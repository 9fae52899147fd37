package change

import (
	"context"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// matchResources pairs by uid, and what is left by likeness: it has been renamed.
func matchResources(ctx context.Context, before, after []*resource.Resource, alike recogniser) []pair[*resource.Resource] {
	byUID := map[string][]*resource.Resource{}
	for _, b := range before {
		byUID[b.UID] = append(byUID[b.UID], b)
	}
	var pairs []pair[*resource.Resource]
	var added []*resource.Resource
	matched := map[*resource.Resource]bool{}
	for _, group := range groupByUID(after) {
		for _, p := range matchNamesakes(byUID[group[0].UID], group) {
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
	tests := alike(gone, added)
	for i := range tests {
		tests[i] = tests[i].until(ctx)
	}
	return append(pairs, match(gone, added, tests...)...)
}

// matchNamesakes pairs what has one uid: those that stayed where they were, for two teams
// may have alerts of one name. Most are alone.
func matchNamesakes(before, after []*resource.Resource) []pair[*resource.Resource] {
	if len(before) == 1 && len(after) == 1 {
		return match(before, after, anything())
	}
	return match(before, after, atHome().and(sameBody()), atHome().and(sameLabels()), sameBody(), sameLabels(), atHome(), anything())
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
