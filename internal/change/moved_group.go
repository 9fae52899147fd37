package change

import (
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// moved compares how often the groups of an alert are evaluated.
func moved(c *comparison, b, a *resource.Resource) []Change {
	from, to := b.Group, a.Group
	if from == to {
		from, to = from+" in "+b.File, to+" in "+a.File
	}
	before, after := c.before.interval(b), c.after.interval(a)
	if before == after {
		return []Change{{Path: "group", Impact: Cosmetic, Summary: sentence.Say("moved from group %s to %s", from, to), Before: from, After: to}}
	}
	return []Change{{Path: "group", Impact: Paging, Summary: sentence.Say("moved from group %s to %s: evaluated every %s → %s", from, to, orDefault(before), orDefault(after)), Before: from, After: to}}
}

// interval is how often a rule's group is evaluated, empty for the server's default.
func (s side) interval(r *resource.Resource) string {
	if group := s.groupOf(r); group != nil {
		return resource.Text(group.Body, "interval")
	}
	return ""
}

func orDefault(interval string) string {
	if interval == "" {
		return "the server's default"
	}
	return interval
}
