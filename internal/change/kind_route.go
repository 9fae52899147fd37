package change

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// routes are routing trees. What they mean for each alert is the routing effect; here
// stands what was edited, for alerts that are not defined here may be routed by them too.
func routes(of resource.Kind) kind {
	return kind{of: of, alike: never,
		added:   says(Paging, "alerts are routed now"),
		removed: says(Breaking, "routes removed: nobody is notified"),
		changed: func(c *comparison, b, a *resource.Resource) []Change {
			receivers, timings := calledByRoutes(of)
			before := renamedRoute(b.Body, c.renamedOf(receivers), c.renamedOf(timings))
			return changedRoute("", pair[resource.Object]{before: before, after: a.Body, hasBefore: true, hasAfter: true}, inherited{}, inherited{})
		},
	}
}

// changedRoute compares two routes, and those below them. What is written where it would
// be inherited anyway is no difference.
func changedRoute(path string, p pair[resource.Object], above, aboveNow inherited) []Change {
	at := joinPath(path, routeName(p))
	name := sentence.Say("route %s", at)
	if at == "" {
		name = sentence.Say("the default route")
	}
	switch {
	case !p.hasBefore:
		return []Change{{Path: at, Impact: Paging, Summary: name.Then(sentence.Say(" added, to %s", aboveNow.receiver(p.after))), After: described(p.after, aboveNow)}}
	case !p.hasAfter:
		return []Change{{Path: at, Impact: Paging, Summary: name.Then(sentence.Say(" removed, it led to %s", above.receiver(p.before))), Before: described(p.before, above)}}
	}
	before, after := inForce(p, above, aboveNow)
	changes := inside(at, name, fields(routeAspects(), Paging, before, after))
	children := match(resource.Objects(p.before, "routes"), resource.Objects(p.after, "routes"), whollyEqual(), equalIn("matchers"), equalIn("receiver"))
	for _, child := range children {
		changes = append(changes, changedRoute(at, child, above.below(p.before), aboveNow.below(p.after))...)
	}
	return append(changes, overtaken(at, name, children)...)
}

func routeAspects() []aspect {
	return []aspect{
		{"receiver", Paging, value("receiver")},
		{"matchers", Paging, members("matcher")},
		{"group_by", Paging, grouping},
		{"group_wait", Paging, value("waits before the first notification")},
		{"group_interval", Paging, value("waits before news of a group")},
		{"repeat_interval", Paging, value("repeats every")},
		{"mute_time_intervals", Paging, members("mute timing")},
		{"active_time_intervals", Paging, members("active timing")},
		{"continue", Paging, goingOn},
	}
}

// grouping says which labels alerts share that come as one.
func grouping(_ string, before, after any) []said {
	words := func(v any) sentence.Sentence {
		switch names := resource.Texts(v); {
		case len(names) == 0:
			return sentence.Say("nothing (all of the route comes as one)")
		case names[0] == "...":
			return sentence.Say("all labels (each alert comes alone)")
		default:
			return listed(names, " and ")
		}
	}
	return []said{{summary: sentence.Say("grouped by ").Then(words(before), sentence.Say(" → "), words(after)), before: before, after: after}}
}

func goingOn(_ string, _, after any) []said {
	if after == true {
		return []said{{summary: sentence.Say("goes on to the next route now")}}
	}
	return []said{{summary: sentence.Say("no longer goes on to the next route")}}
}

func routeName(p pair[resource.Object]) string {
	route := p.after
	if !p.hasAfter {
		route = p.before
	}
	return strings.Join(resource.Texts(route, "matchers"), ", ")
}
