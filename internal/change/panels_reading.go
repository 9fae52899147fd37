package change

import (
	"github.com/ltv-assistant/obsgen/internal/parallel"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/series"
)

// panelsReading names the panels that read one of some series, and dashboards of which
// something else does: panel Ovens → Temperature. The series must be among those that are
// asked about.
func (c *comparison) panelsReading(names ...string) []string {
	if c.after.found.readers == nil {
		c.after.found.readers = readersOf(c.after.Set, c.asked())
	}
	var all []string
	byPanel := map[string]bool{}
	for _, name := range names {
		for _, reader := range c.after.found.readers[name] {
			if reader.panel != "" {
				byPanel[reader.dashboard] = true
				all = append(all, "panel "+reader.dashboard+" → "+reader.panel)
			}
		}
	}
	for _, name := range names {
		for _, reader := range c.after.found.readers[name] {
			if reader.panel == "" && !byPanel[reader.dashboard] {
				all = append(all, "dashboard "+reader.dashboard)
			}
		}
	}
	return all
}

// asked are the series that are recorded no longer, or under another name, or that
// services need not emit any more.
func (c *comparison) asked() asked {
	names := asked{}
	for _, p := range c.pairs[resource.Record] {
		if p.hasBefore && !p.hasAfter {
			names.add(p.before.Title)
		} else if p.both() && p.before.Title != p.after.Title {
			names.add(p.before.Title)
			names.add(p.after.Title)
		}
	}
	for _, p := range c.pairs[resource.Metric] {
		if !p.hasAfter {
			for _, name := range series.Of(p.before) {
				names.add(name)
			}
		}
	}
	return names
}

// readersOf are all readers of some series in the dashboards of a set.
func readersOf(set resource.Set, names asked) map[string][]dashboardReader {
	all := map[string][]dashboardReader{}
	for _, r := range set.Resources {
		names.find(r, all)
	}
	unread := make([]map[string][]dashboardReader, len(set.Unread))
	parallel.For(len(unread), func(i int) {
		if names.mayBeIn(string(set.Unread[i].Content)) {
			unread[i] = map[string][]dashboardReader{}
			resources, _ := resource.Read(set.Unread[i]) // what cannot be read is not what changed
			for _, r := range resources {
				names.find(r, unread[i])
			}
		}
	})
	for _, found := range unread {
		for name, readers := range found {
			all[name] = append(all[name], readers...)
		}
	}
	return all
}
