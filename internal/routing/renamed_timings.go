package routing

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// renamedTimings maps the names of timings to those under which the same times go now.
func renamedTimings(before, after map[string]*resource.Resource) map[string]string {
	renamed := map[string]string{}
	for _, name := range resource.Keys(before) {
		for _, now := range resource.Keys(after) {
			if after[name] == nil && before[now] == nil && resource.Equal(before[name].Body, after[now].Body) {
				renamed[name] = now
			}
		}
	}
	return renamed
}

// withTimings are destinations whose timings have the names of today.
func withTimings(all []Destination, renamed map[string]string) []Destination {
	if len(renamed) == 0 {
		return all
	}
	all = slices.Clone(all)
	for i := range all {
		all[i].Mute, all[i].Active = renamedIn(all[i].Mute, renamed), renamedIn(all[i].Active, renamed)
	}
	return all
}

func renamedIn(names []string, renamed map[string]string) []string {
	var now []string
	for _, name := range names {
		if to, known := renamed[name]; known {
			name = to
		}
		now = append(now, name)
	}
	return now
}
