package change

import (
	"context"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// rebased is a text whose links begin as they do after.
func (c *comparison) rebased(text string) string {
	for _, moved := range c.bases {
		text = strings.ReplaceAll(text, moved.before+"/", moved.after+"/")
	}
	return text
}

// relinked says once that links begin differently, which is not said of each that follows.
func relinked(_ context.Context, c *comparison) []Change {
	var all []Change
	follow := c.renamesIn("", nil)
	for _, moved := range c.bases {
		counts := map[resource.Kind]int{}
		for _, kind := range []resource.Kind{resource.Alert, resource.GrafanaAlert, resource.Runbook, resource.Dashboard} {
			for _, p := range c.pairs[kind] {
				if p.both() && p.before != p.after && anyText(p.before, moved.in) && !resource.Equal(follow.following(p.before.Body, p.after.Body), p.before.Body) {
					counts[kind]++
				}
			}
		}
		all = append(all, Change{Kind: resource.Links, UID: "links", Title: "Links", Path: moved.before, Impact: Visible, Before: moved.before, After: moved.after,
			Summary: sentence.Say("%s → %s in "+counted(counts), moved.before, moved.after)})
	}
	return all
}

func (b base) in(text string) bool { return strings.Contains(text, b.before+"/") }

// counted lists numbers of resources: 23 alerts and 23 runbooks.
func counted(counts map[resource.Kind]int) string {
	var parts []string
	for _, kind := range []struct {
		of   resource.Kind
		word string
	}{{resource.Alert, "alert"}, {resource.GrafanaAlert, "Grafana alert"}, {resource.Runbook, "runbook"}, {resource.Dashboard, "dashboard"}} {
		if n := counts[kind.of]; n > 0 {
			parts = append(parts, number(n, kind.word))
		}
	}
	if last := len(parts) - 1; last > 0 {
		return strings.Join(parts[:last], ", ") + " and " + parts[last]
	}
	return strings.Join(parts, "")
}
