package rule

import (
	"slices"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
)

// Needed are the groups that one alert needs: its own, without its neighbours, and the
// records that it reads, directly or by way of others.
func Needed(groups []build.Group, alert string) []build.Group {
	var needed []build.Group
	names := map[string]bool{}
	for _, group := range groups {
		for _, a := range group.Alerts {
			if a.Name != alert {
				continue
			}
			alone := group
			alone.Records, alone.Alerts = nil, []build.Alert{a}
			needed = append(needed, alone)
			if a.Query.Language == obsgen.PromQL {
				follow(names, groups, a.Query.Expr)
			}
		}
	}
	for _, group := range groups {
		read := group
		read.Alerts, read.Records = nil, slices.DeleteFunc(slices.Clone(group.Records), func(r obsgen.Record) bool { return !names[r.Name] })
		if len(read.Records) > 0 {
			needed = append(needed, read)
		}
	}
	return needed
}

// follow adds the names that an expression reads, and those that their records read.
func follow(names map[string]bool, groups []build.Group, expr string) {
	for _, name := range namesRead(expr) {
		if names[name] {
			continue
		}
		names[name] = true
		for _, group := range groups {
			for _, r := range group.Records {
				if r.Name == name {
					follow(names, groups, r.Expr)
				}
			}
		}
	}
}
