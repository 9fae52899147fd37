package change

import (
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/routing"
)

// effect finds what changes for people although the thing itself did not: it looks at
// both sides as a whole. Simulation will add one: behaviour before and after, found by
// running both sides through the same scenarios.
type effect func(*comparison) ([]Change, error)

// effects lists every effect. A new one is a file of its own and a line here.
func effects() []effect { return []effect{routed} }

// routed says who is told about each alert now, and who was before.
func routed(c *comparison) ([]Change, error) {
	found, err := routing.Compare(c.before.Set, c.after.Set, c.alertPairs())
	var changes []Change
	for _, e := range found {
		impact := Visible
		if e.Paging {
			impact = Paging
		}
		changes = append(changes, Change{
			Kind: e.Kind, UID: e.UID, Title: e.Title, File: e.File, Path: e.Path,
			Impact: impact, Summary: e.Summary, Before: e.Before, After: e.After,
		})
	}
	return changes, err
}

// alertPairs are the alerts on both sides, renamed ones included.
func (c *comparison) alertPairs() []routing.Pair {
	var pairs []routing.Pair
	for _, kind := range []resource.Kind{resource.Alert, resource.GrafanaAlert} {
		for _, p := range c.pairs[kind] {
			if p.both() {
				pairs = append(pairs, routing.Pair{Before: p.before, After: p.after})
			}
		}
	}
	return pairs
}
