package change

import (
	"context"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/routing"
)

// effect finds what changes for people although the thing itself did not: it looks at
// both sides as a whole. What alerts do in the scenarios, package behaviour adds.
type effect func(context.Context, *comparison) []Change

// allEffects lists every effect. A new one is a file of its own and a line here.
func allEffects() []effect { return []effect{routed, relinked, evaluated} }

func (c *comparison) effects(ctx context.Context) {
	for _, effect := range allEffects() {
		if ctx.Err() != nil {
			return
		}
		c.report.Changes = append(c.report.Changes, effect(ctx, c)...)
	}
}

// routed says who is told about each alert now, and who was before.
func routed(ctx context.Context, c *comparison) []Change {
	var changes []Change
	for _, e := range routing.Compare(ctx, c.before.notifies, c.after.notifies, c.alertPairs()) {
		changes = append(changes, Change{
			Kind: e.Kind, UID: e.UID, Title: e.Title, File: e.File, Path: e.Path,
			Impact: Paging, Summary: e.Summary, Before: e.Before, After: e.After, Told: e.Told,
		})
	}
	return changes
}

// alertPairs are the alerts on both sides, renamed ones included.
func (c *comparison) alertPairs() []routing.Pair {
	var pairs []routing.Pair
	for _, kind := range []resource.Kind{resource.Alert, resource.GrafanaAlert} {
		for _, p := range c.pairs[kind] {
			if p.both() && !c.isHandedOver(p.after) {
				pairs = append(pairs, routing.Pair{Before: p.before, After: p.after})
			}
		}
	}
	return pairs
}
