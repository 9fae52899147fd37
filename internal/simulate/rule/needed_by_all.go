package rule

import (
	"fmt"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/build"
)

// NeededByAll are the groups of some alerts, without other alerts; a record that several read
// is there once.
func NeededByAll(groups []build.Group, names []string) []build.Group {
	reads := map[string]bool{}
	for _, name := range names {
		for _, group := range Needed(groups, name) {
			for _, r := range group.Records {
				reads[group.Name+" "+r.Name+fmt.Sprint(r.Labels)] = true
			}
		}
	}
	var all []build.Group
	for _, group := range groups {
		kept := group
		kept.Alerts = slices.DeleteFunc(slices.Clone(group.Alerts), func(a build.Alert) bool { return !slices.Contains(names, a.Name) })
		kept.Records = nil
		for _, r := range group.Records {
			if reads[group.Name+" "+r.Name+fmt.Sprint(r.Labels)] {
				kept.Records = append(kept.Records, r)
			}
		}
		all = append(all, kept)
	}
	return all
}
