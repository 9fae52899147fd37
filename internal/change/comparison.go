package change

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// comparison is what the comparers of kinds and the effects work on.
type comparison struct {
	before, after side
	// pairs by kind; resources that are equal are among them.
	pairs map[resource.Kind][]pair[*resource.Resource]
	// partner is what a resource before is after, if it is there.
	partner map[*resource.Resource]*resource.Resource
	// origin is what a resource after was before, if it was there.
	origin map[*resource.Resource]*resource.Resource
	// renamed datasources: uid and name before → after.
	renamed map[string]string
	// records that are called otherwise now.
	records map[string]string
	// handed are alerts that another system evaluates now.
	handed     []handover
	handedOver map[*resource.Resource]bool
	// leaders are rules that paused copies may follow.
	leaders map[*resource.Resource]leader
	// bases are where links begin differently.
	bases []base
	// alertsChanged are filled when first asked for, after alerts were compared.
	alertsChanged map[string]bool
	using         using
	report        Report
}

// Compare says what changed from one set to the other. It fails when a set contradicts
// itself, such as a route to a receiver that does not exist, or when it is cancelled.
func Compare(ctx context.Context, before, after resource.Set) (Report, error) {
	b, errBefore := newSide(ctx, before)
	a, errAfter := newSide(ctx, after)
	if err := errors.Join(onSide("before", errBefore), onSide("after", errAfter)); ctx.Err() == nil && err != nil {
		return Report{}, err
	}
	c := &comparison{before: b, after: a, leaders: map[*resource.Resource]leader{}}
	for _, stage := range []func(context.Context){c.pair, c.compare, c.effects} {
		if stage(ctx); ctx.Err() != nil {
			return Report{}, ctx.Err()
		}
	}
	c.tellApart()
	sortChanges(c.report.Changes)
	c.report.alert = c.alertNamed
	c.report.Unjudged = !b.hasAlerts() && !a.hasAlerts() && slices.ContainsFunc(c.report.Changes, func(change Change) bool { return change.Pages() || notifies(change.Kind) })
	return c.report, nil
}

// compare compares what was paired.
func (c *comparison) compare(ctx context.Context) {
	for _, k := range kinds() {
		for _, p := range c.pairs[k.of] {
			if ctx.Err() != nil {
				return
			}
			c.add(p, k.compare(c, p))
		}
	}
}

// onSide says of each of several errors on which side it is.
func onSide(side string, err error) error {
	if several, ok := err.(interface{ Unwrap() []error }); ok {
		var all []error
		for _, one := range several.Unwrap() {
			all = append(all, onSide(side, one))
		}
		return errors.Join(all...)
	}
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", side, err)
}

// add fills in which resource the changes are about, unless they say so.
func (c *comparison) add(p pair[*resource.Resource], changes []Change) {
	r, side := p.after, c.after
	if !p.hasAfter {
		r, side = p.before, c.before
	}
	for _, change := range changes {
		if change.Kind == "" {
			change = change.about(r)
		}
		if change.Told == nil && (change.Impact == Paging || change.Impact == Breaking) {
			change.Told = side.told(r)
		}
		c.report.Changes = append(c.report.Changes, change)
	}
}

// about says which resource a change is of.
func (c Change) about(r *resource.Resource) Change {
	c.Kind, c.UID, c.Title, c.File = r.Kind, r.UID, r.Title, r.File
	return c
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
