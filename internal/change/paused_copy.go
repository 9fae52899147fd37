package change

import (
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// ofPausedCopy says of a rule that is paused, before and after, whether it follows the
// alert that Prometheus or Loki evaluates. Nobody is notified by it.
func (c *comparison) ofPausedCopy(copied *resource.Resource, changes []Change) []Change {
	for i := range changes {
		changes[i].Impact = Cosmetic
	}
	alone, f := changes, follower{copied, conditionsOf(copied)}
	for _, rule := range c.after.byTitle[titled{resource.Alert, copied.Title}] {
		if len(alone) == 0 {
			break
		}
		alone = f.unfollowed(alone, c.leader(rule))
	}
	if len(alone) == 0 {
		return whole(Cosmetic, sentence.Say("the paused copy follows"))
	}
	if len(c.after.byTitle[titled{resource.Alert, copied.Title}]) > 0 {
		for i := range alone {
			alone[i].Summary = sentence.Say("in the paused copy alone: ").Then(alone[i].Summary)
		}
	}
	return alone
}

// leader is a rule that copies may follow, with the paths of what changed.
type leader struct {
	rule   *resource.Resource
	paths  map[string]bool
	limits []query.Condition
	isNew  bool
}

// leader is found once for a rule: many copies may have its name.
func (c *comparison) leader(rule *resource.Resource) leader {
	if known, ok := c.leaders[rule]; ok {
		return known
	}
	was := c.origin[rule]
	l := leader{rule, map[string]bool{}, conditionsOf(rule), was == nil}
	if was != nil {
		l.paths["title"] = was.Title != rule.Title
		for _, change := range changedAlert(c, was, rule) {
			l.paths[change.Path] = true
		}
	}
	c.leaders[rule] = l
	return l
}

// follower is a rule that is paused, with what it compares with.
type follower struct {
	copied *resource.Resource
	limits []query.Condition
}

// unfollowed are those changes of the copy that are none of the rule. What a new rule was
// is not known.
func (f follower) unfollowed(changes []Change, l leader) []Change {
	return slices.DeleteFunc(changes, func(change Change) bool { return l.isNew || f.follows(l, change.Path) })
}

// follows reports whether the rule changed where a path of the copy leads, and is alike now.
func (f follower) follows(l leader, path string) bool {
	part, rest, _ := strings.Cut(path, "/")
	switch part {
	case "for":
		return l.paths[part] && resource.Equal(l.rule.Body[part], f.copied.Body[part])
	case "labels":
		return l.paths[path] && resource.Equal(resource.Get(l.rule.Body, part, rest), resource.Get(f.copied.Body, part, rest))
	case "annotations":
		return l.paths[path] || l.paths["expr"] // whose values have names there
	case "data", "condition", "noDataState", "execErrState":
		return l.paths["expr"] && f.sameLimits(l)
	case "keepFiringFor":
		return l.paths["keep_firing_for"]
	case "dashboardUid", "panelId":
		return l.paths["annotations/dashboard"]
	case "group", "folder":
		return l.paths["group"]
	}
	return l.paths[path]
}

// sameLimits reports whether the copy compares with the numbers that the rule compares
// with, as far as these can be read.
func (f follower) sameLimits(l leader) bool {
	return len(f.limits) == 0 || !slices.ContainsFunc(l.limits, func(wanted query.Condition) bool {
		return !slices.ContainsFunc(f.limits, func(c query.Condition) bool { return c.Op == wanted.Op && c.Threshold == wanted.Threshold })
	})
}
