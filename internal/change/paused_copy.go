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
	alone := changes
	for _, rule := range c.after.byTitle[titled{resource.Alert, copied.Title}] {
		alone = c.leader(rule, copied).unfollowed(alone)
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

// leader is a rule that a copy may follow, with the paths of what changed.
type leader struct {
	rule, copied *resource.Resource
	paths        map[string]bool
	isNew        bool
}

func (c *comparison) leader(rule, copied *resource.Resource) leader {
	was := c.origin[rule]
	l := leader{rule, copied, map[string]bool{}, was == nil}
	if was != nil {
		l.paths["title"] = was.Title != rule.Title
		for _, change := range changedAlert(c, was, rule) {
			l.paths[change.Path] = true
		}
	}
	return l
}

// unfollowed are those changes of the copy that are none of the rule. What a new rule was
// is not known.
func (l leader) unfollowed(changes []Change) []Change {
	return slices.DeleteFunc(changes, func(change Change) bool { return l.isNew || l.leads(change.Path) })
}

// leads reports whether the rule changed where a path of the copy leads, and is alike now.
func (l leader) leads(path string) bool {
	part, rest, _ := strings.Cut(path, "/")
	switch part {
	case "for":
		return l.paths[part] && resource.Equal(l.rule.Body[part], l.copied.Body[part])
	case "labels":
		return l.paths[path] && resource.Equal(resource.Get(l.rule.Body, part, rest), resource.Get(l.copied.Body, part, rest))
	case "annotations":
		return l.paths[path] || l.paths["expr"] // whose values have names there
	case "data", "condition", "noDataState", "execErrState":
		return l.paths["expr"] && l.sameLimits()
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
func (l leader) sameLimits() bool {
	has := conditionsOf(l.copied)
	return len(has) == 0 || !slices.ContainsFunc(conditionsOf(l.rule), func(wanted query.Condition) bool {
		return !slices.ContainsFunc(has, func(c query.Condition) bool { return c.Op == wanted.Op && c.Threshold == wanted.Threshold })
	})
}
