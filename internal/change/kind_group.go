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
	for _, record := range s.byKind[resource.Record] {
		if record.File == group.File && record.Folder == group.Folder && record.Group == group.Title {
			given = append(given, recordedBy(record))
		}
	}
	return s.alertsReading(given...)
}

// activeIn lists the alerts of a group that can notify.
func (s side) activeIn(group *resource.Resource) []*resource.Resource {
	var active []*resource.Resource
	for _, kind := range []resource.Kind{resource.Alert, resource.GrafanaAlert} {
		for _, alert := range s.byKind[kind] {
			if alert.File == group.File && alert.Folder == group.Folder && alert.Group == group.Title && !resource.Flag(alert.Body, "isPaused") {
				active = append(active, alert)
			}
		}
	}
	return active
}
