package change

import (
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// moved compares how often the groups of an alert are evaluated.
func moved(c *comparison, b, a *resource.Resource) []Change {
	before, after := c.before.interval(b), c.after.interval(a)
	if before == after {
		return []Change{{Path: "group", Impact: Cosmetic, Summary: sentence.Say("moved from group %s to %s", b.Group, a.Group), Before: b.Group, After: a.Group}}
	}
	return []Change{{Path: "group", Impact: Paging, Summary: sentence.Say("moved from group %s to %s: evaluated every %s → %s", b.Group, a.Group, orDefault(before), orDefault(after)), Before: b.Group, After: a.Group}}
}

// interval is how often a rule's group is evaluated, empty for the server's default.
func (s side) interval(r *resource.Resource) string {
	for _, group := range s.byKind[resource.RuleGroup] {
		if group.Title == r.Group && group.Folder == r.Folder && group.File == r.File {
			return resource.Text(group.Body, "interval")
		}
	}
	return ""
}

func orDefault(interval string) string {
	if interval == "" {
		return "the server's default"
	}
	return interval
}
