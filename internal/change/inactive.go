package change

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// inactive makes changes cosmetic while every Grafana-managed rule is paused: nothing
// uses the objects then.
func inactive(k kind) kind {
	of := k.compare
	return kind{of: k.of, alike: k.alike,
		added:   func(c *comparison, r *resource.Resource) []Change { return c.quiet(k.added(c, r)) },
		removed: func(c *comparison, r *resource.Resource) []Change { return c.quiet(k.removed(c, r)) },
		changed: func(c *comparison, b, a *resource.Resource) []Change {
			return c.quiet(of(c, pair[*resource.Resource]{before: b, after: a, hasBefore: true, hasAfter: true}))
		},
	}
}

func (c *comparison) quiet(changes []Change) []Change {
	if !c.before.allPaused() || !c.after.allPaused() {
		return changes
	}
	for i := range changes {
		changes[i].Impact = Cosmetic
		changes[i].Summary = changes[i].Summary.Then(sentence.Say(" (every rule in Grafana is paused)"))
	}
	return changes
}

// allPaused reports whether there are Grafana-managed rules, and all are paused.
func (s side) allPaused() bool {
	rules := s.byKind[resource.GrafanaAlert]
	return len(rules) > 0 && !slices.ContainsFunc(rules, func(r *resource.Resource) bool { return !paused(r) })
}
