package change

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
	"github.com/ltv-assistant/obsgen/internal/series"
)

// ruleGroups say when rules are evaluated; that a group came or went is said of its rules.
func ruleGroups() kind {
	return kind{of: resource.RuleGroup, alike: by(sameTitle()), added: nothing, removed: nothing, changed: changedGroup}
}

// groupOf is the group that a rule is in, nil if it is not known.
func (s side) groupOf(rule *resource.Resource) *resource.Resource { return s.groups[homeOf(rule)] }

// sameGroup reports whether a rule stayed in its group, which may be in another file now.
func (c *comparison) sameGroup(b, a *resource.Resource) bool {
	if b.Group == a.Group && b.File == a.File && b.Folder == a.Folder {
		return true
	}
	before, after := c.before.groupOf(b), c.after.groupOf(a)
	return before != nil && after != nil && c.partner[before] == after
}

func changedGroup(c *comparison, b, a *resource.Resource) []Change {
	impact, rules := Cosmetic, sentence.Sentence(nil)
	alerts := append(c.after.activeIn(a), c.after.readingGroup(a)...)
	if len(alerts) > 0 {
		impact, rules = Paging, sentence.Say(": ").Then(names(titles(alerts)))
	}
	changes := fields([]aspect{{"interval", impact, interval}}, impact, b.Body, a.Body)
	for i := range changes {
		changes[i].Summary = changes[i].Summary.Then(rules)
		changes[i] = c.after.concern(changes[i], alerts, nil)
	}
	return changes
}

func interval(_ string, before, after any) []said {
	b, _ := before.(string)
	a, _ := after.(string)
	return []said{{summary: sentence.Say("evaluated every %s → %s", orDefault(b), orDefault(a)), before: before, after: after}}
}

// readingGroup are the alerts that read what a group records.
func (s side) readingGroup(group *resource.Resource) []*resource.Resource {
	var given []series.Series
	for _, rule := range s.rulesIn(group) {
		if rule.Kind == resource.Record {
			given = append(given, recordedBy(rule))
		}
	}
	return s.alertsReading(given...)
}

// activeIn lists the alerts of a group that can notify.
func (s side) activeIn(group *resource.Resource) []*resource.Resource {
	return slices.DeleteFunc(slices.Clone(s.rulesIn(group)), func(rule *resource.Resource) bool {
		return rule.Kind == resource.Record || paused(rule)
	})
}

func (s side) rulesIn(group *resource.Resource) []*resource.Resource {
	return s.inGroup[home{group.File, group.Folder, group.Title}]
}
