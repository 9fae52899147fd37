package behaviour

import (
	"fmt"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
)

// differing are the alerts that are not evaluated alike: their own rule, its interval, or a
// record that they read is another. Texts and the order of groups do not matter.
func differing(was, is []build.Group) []string {
	names := append(alertsIn(was), alertsIn(is)...)
	slices.Sort(names)
	return slices.DeleteFunc(slices.Compact(names), func(name string) bool {
		return meaning(was, name) == meaning(is, name)
	})
}

// meaning is all that decides when an alert fires, and for what.
func meaning(groups []build.Group, name string) string {
	var parts []string
	for _, group := range rule.Needed(groups, name) {
		for _, r := range group.Records {
			parts = append(parts, fmt.Sprint("record ", group.Interval, r.Name, r.Labels, r.Expr))
		}
		for _, a := range group.Alerts {
			parts = append(parts, fmt.Sprint("alert ", group.Interval, a.AllLabels, a.Query.Expr, a.For, a.KeepFiringFor))
		}
	}
	slices.Sort(parts)
	return fmt.Sprintf("%q", parts)
}
