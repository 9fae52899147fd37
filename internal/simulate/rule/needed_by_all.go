package rule

import (
	"fmt"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/build"
)

// NeededByAll are the groups of some alerts, without other alerts, and the records that these
// or some queries read; a record that several read is there once.
func NeededByAll(groups []build.Group, names []string, queries ...string) []build.Group {
	reads := readBy(groups, names, queries)
	var all []build.Group
	for _, group := range groups {
		kept := group
		kept.Alerts = slices.DeleteFunc(slices.Clone(group.Alerts), func(a build.Alert) bool { return !slices.Contains(names, a.Name) })
		kept.Records = nil
		for _, r := range group.Records {
			if reads[r.Name] || reads[group.Name+" "+r.Name+fmt.Sprint(r.Labels)] {
				kept.Records = append(kept.Records, r)
			}
		}
		all = append(all, kept)
	}
	return all
}

// readBy are the records that alerts read, by group, name and labels, and the names of those
// that queries do.
func readBy(groups []build.Group, names, queries []string) map[string]bool {
	reads := map[string]bool{}
	for _, name := range names {
		for _, group := range Needed(groups, name) {
			for _, r := range group.Records {
				reads[group.Name+" "+r.Name+fmt.Sprint(r.Labels)] = true
			}
		}
	}
	for _, q := range queries {
		follow(reads, groups, q)
	}
	return reads
}
