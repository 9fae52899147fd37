package change

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// ruleGroups say when rules are evaluated; that a group came or went is said of its rules.
func ruleGroups() kind {
	return kind{of: resource.RuleGroup, alike: sameTitle, added: nothing, removed: nothing, changed: changedGroup}
}

// groupOf is the group that a rule is in, nil if it is not known.
func (s side) groupOf(rule *resource.Resource) *resource.Resource {
	for _, group := range s.byKind[resource.RuleGroup] {
		if group.Title == rule.Group && group.Folder == rule.Folder && group.File == rule.File {
			return group
		}
	}
	return nil
}

// sameGroup reports whether a rule stayed in its group, which may be in another file now.
func (c *comparison) sameGroup(b, a *resource.Resource) bool {
	if b.Group == a.Group && b.File == a.File && b.Folder == a.Folder {
		return true
	}
	before, after := c.before.groupOf(b), c.after.groupOf(a)
	return before != nil && slices.ContainsFunc(c.pairs[resource.RuleGroup], func(p pair[*resource.Resource]) bool {
		return p.before == before && p.after == after
	})
}

func changedGroup(c *comparison, b, a *resource.Resource) []Change {
	impact, rules := Cosmetic, sentence.Sentence(nil)
	alerts := c.after.activeIn(a)
	for _, record := range c.after.byKind[resource.Record] {
		if record.File == a.File && record.Folder == a.Folder && record.Group == a.Title {
			alerts = append(alerts, c.after.alertsReading(record.Title)...)
		}
	}
	if len(alerts) > 0 {
		impact, rules = Paging, sentence.Say(": ").Then(names(alerts))
	}
	changes := fields([]aspect{{"interval", impact, interval}}, impact, b.Body, a.Body)
	for i := range changes {
		changes[i].Summary = changes[i].Summary.Then(rules)
	}
	return changes
}

func interval(_ string, before, after any) []said {
	b, _ := before.(string)
	a, _ := after.(string)
	return []said{{summary: sentence.Say("evaluated every %s → %s", orDefault(b), orDefault(a)), before: before, after: after}}
}

// activeIn lists the alerts of a group that can notify.
func (s side) activeIn(group *resource.Resource) []string {
	var names []string
	for _, kind := range []resource.Kind{resource.Alert, resource.GrafanaAlert} {
		for _, alert := range s.byKind[kind] {
			if alert.File == group.File && alert.Folder == group.Folder && alert.Group == group.Title && !resource.Flag(alert.Body, "isPaused") {
				names = append(names, alert.Title)
			}
		}
	}
	return names
}
