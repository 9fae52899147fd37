package change

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// inherited is what the routes above give to one that does not say otherwise.
type inherited resource.Object

// inheritable are a route's settings that those below it have, too.
func inheritable() []string {
	return []string{"receiver", "group_by", "group_wait", "group_interval", "repeat_interval"}
}

// below is what a route gives to its children.
func (above inherited) below(route resource.Object) inherited {
	own := inherited{}
	for _, key := range inheritable() {
		if own[key] = above[key]; route[key] != nil {
			own[key] = route[key]
		}
	}
	return own
}

// receiver is where a route leads.
func (above inherited) receiver(route resource.Object) string {
	return resource.Text(resource.Object(above.below(route)), "receiver")
}

// inForce are a route's settings before and after, without the routes below it. Where one
// is written only on one side, the other has what it inherits.
func inForce(p pair[resource.Object], above, aboveNow inherited) (before, after resource.Object) {
	before, after = without(p.before, "routes"), without(p.after, "routes")
	for _, key := range inheritable() {
		if resource.Equal(before[key], after[key]) {
			continue
		}
		fill(before, key, above)
		fill(after, key, aboveNow)
	}
	return before, after
}

func fill(route resource.Object, key string, above inherited) {
	if route[key] == nil && above[key] != nil {
		route[key] = above[key]
	}
}

// calledByRoutes are the kinds of receivers and timings that routes of a kind name.
func calledByRoutes(route resource.Kind) (receivers, timings resource.Kind) {
	if route == resource.Route {
		return resource.Receiver, resource.TimeInterval
	}
	return resource.ContactPoint, resource.MuteTiming
}

// renamedRoute is a route that names receivers and timings as they are called now.
func renamedRoute(route resource.Object, receivers, timings map[string]string) resource.Object {
	if len(receivers)+len(timings) == 0 {
		return route
	}
	renamed := without(route)
	if name, known := receivers[resource.Text(route, "receiver")]; known {
		renamed["receiver"] = name
	}
	for _, key := range []string{"mute_time_intervals", "active_time_intervals"} {
		if names := resource.Texts(route, key); len(names) > 0 {
			renamed[key] = renamedNames(names, timings)
		}
	}
	var children []any
	for _, child := range resource.Objects(route, "routes") {
		children = append(children, renamedRoute(child, receivers, timings))
	}
	if len(children) > 0 {
		renamed["routes"] = children
	}
	return renamed
}

func renamedNames(names []string, renamed map[string]string) []any {
	now := make([]string, len(names))
	for i, name := range names {
		if now[i] = name; renamed[name] != "" {
			now[i] = renamed[name]
		}
	}
	slices.Sort(now)
	var list []any
	for _, name := range now {
		list = append(list, name)
	}
	return list
}
