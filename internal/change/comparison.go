package change

import (
	"cmp"
	"errors"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// comparison is what the comparers of kinds and the effects work on.
type comparison struct {
	before, after side
	// pairs by kind; resources that are equal are among them.
	pairs map[resource.Kind][]pair[*resource.Resource]
	// renamed datasources: uid before → uid after.
	renamed map[string]string
	report  Report
}

// side is a set, by kind.
type side struct {
	resource.Set
	byKind map[resource.Kind][]*resource.Resource
	// reads are the metrics that rules read, filled when first asked for.
	reads map[*resource.Resource][]string
}

func newSide(set resource.Set) side {
	s := side{set, map[resource.Kind][]*resource.Resource{}, map[*resource.Resource][]string{}}
	for _, r := range set.Resources {
		s.byKind[r.Kind] = append(s.byKind[r.Kind], r)
	}
	return s
}

// Compare says what changed from one set to the other. It fails when a set contradicts
// itself, such as a route to a receiver that does not exist.
func Compare(before, after resource.Set) (Report, error) {
	c := &comparison{before: newSide(before), after: newSide(after), pairs: map[resource.Kind][]pair[*resource.Resource]{}}
	for _, k := range kinds() {
		c.pairs[k.of] = matchResources(c.before.byKind[k.of], c.after.byKind[k.of], k.alike)
	}
	c.renamed = c.renamedDatasources()
	for _, k := range kinds() {
		for _, p := range c.pairs[k.of] {
			c.add(p, k.compare(c, p))
		}
	}
	var errs []error
	for _, effect := range effects() {
		changes, err := effect(c)
		c.report.Changes = append(c.report.Changes, changes...)
		errs = append(errs, err)
	}
	sortChanges(c.report.Changes)
	return c.report, errors.Join(errs...)
}

// add fills in which resource the changes are about.
func (c *comparison) add(p pair[*resource.Resource], changes []Change) {
	r := p.after
	if !p.hasAfter {
		r = p.before
	}
	for _, change := range changes {
		c.report.Changes = append(c.report.Changes, of(r, change))
	}
}

func of(r *resource.Resource, change Change) Change {
	change.Kind, change.UID, change.Title, change.File = r.Kind, r.UID, r.Title, r.File
	return change
}

func sortChanges(changes []Change) {
	rank := map[Impact]int{}
	for i, impact := range Impacts() {
		rank[impact] = i
	}
	slices.SortStableFunc(changes, func(a, b Change) int {
		return cmp.Or(cmp.Compare(rank[a.Impact], rank[b.Impact]), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.UID, b.UID), cmp.Compare(a.Path, b.Path))
	})
}

// whole is a change of a resource as such.
func whole(impact Impact, summary sentence.Sentence) []Change {
	return []Change{{Impact: impact, Summary: summary}}
}
