package change

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/routing"
)

// alikeInhibitions recognises one that was edited: its source or its target is the same,
// and what the other matches overlaps, best by matchers of the same labels.
func alikeInhibitions(gone, added []*resource.Resource) []likeness[*resource.Resource] {
	source, target := sameIn("source_matchers"), sameIn("target_matchers")
	sources, targets := newOverlap("source_matchers", gone, added), newOverlap("target_matchers", gone, added)
	var all []likeness[*resource.Resource]
	for _, more := range []likeness[*resource.Resource]{sameIn("equal"), anything()} {
		all = append(all,
			source.and(more).and(targets.sameLabels()), target.and(more).and(sources.sameLabels()),
			source.and(more).and(targets.any()), target.and(more).and(sources.any()))
	}
	return all
}

func sameIn(key string) likeness[*resource.Resource] {
	return equal(func(r *resource.Resource) any { return r.Body[key] })
}

// overlap is what inhibitions match by one of their keys, read once.
type overlap map[*resource.Resource]routing.Matching

func newOverlap(key string, sides ...[]*resource.Resource) overlap {
	read := overlap{}
	for _, side := range sides {
		for _, r := range side {
			read[r] = routing.NewMatching(resource.Texts(r.Body, key))
		}
	}
	return read
}

func (o overlap) any() likeness[*resource.Resource] {
	return likeness[*resource.Resource]{
		key:  func(*resource.Resource) uint64 { return 1 },
		same: func(b, a *resource.Resource) bool { return o[b].Overlaps(o[a]) },
	}
}

func (o overlap) sameLabels() likeness[*resource.Resource] {
	return o.any().and(equal(func(r *resource.Resource) any { return strings.Join(o[r].Labels(), ",") }))
}
