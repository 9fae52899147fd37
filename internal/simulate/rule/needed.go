package rule

import (
	"slices"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/query"
)

// Needed are the groups that one alert needs: its own, without its neighbours, and after it
// the records that it reads, directly or by way of others.
func Needed(groups []build.Group, alert string) []build.Group {
	var own, read []build.Group
	for _, group := range NeededByAll(groups, []string{alert}) {
		alone, records := group, group
		alone.Records, records.Alerts = nil, nil
		if len(alone.Alerts) > 0 {
			own = append(own, alone)
		}
		if len(records.Records) > 0 {
			read = append(read, records)
		}
	}
	return append(own, read...)
}

// NeededByAll are the groups of some alerts, without other alerts, and the records that these
// or some queries read.
func NeededByAll(groups []build.Group, names []string, queries ...string) []build.Group {
	all, queries := slices.Clone(groups), slices.Clone(queries)
	reads := map[string]bool{}
	for i, group := range groups {
		all[i].Alerts = slices.DeleteFunc(slices.Clone(group.Alerts), func(a build.Alert) bool { return !slices.Contains(names, a.Name) })
		for _, a := range all[i].Alerts {
			if a.Query.Language == obsgen.PromQL {
				queries = append(queries, a.Query.Expr)
			}
		}
	}
	for _, q := range queries {
		follow(reads, groups, q)
	}
	for i, group := range groups {
		all[i].Records = slices.DeleteFunc(slices.Clone(group.Records), func(r obsgen.Record) bool { return !reads[r.Name] })
	}
	return all
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

// namesRead are the metrics and records that an expression reads by name.
func namesRead(expr string) []string {
	parsed, err := query.ParsePromQL(expr)
	if err != nil {
		return nil // the engine will say so
	}
	var names []string
	for _, s := range query.Selectors(parsed) {
		names = append(names, s.Metric)
	}
	return names
}
