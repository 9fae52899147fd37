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
			before := renamedReceivers(b.Body, c.renamedOf(receiverOf(of)))
			return changedRoute("", pair[resource.Object]{before: before, after: a.Body, hasBefore: true, hasAfter: true})
		},
	}
}

// receiverOf is the kind to which routes of a kind lead.
func receiverOf(route resource.Kind) resource.Kind {
	if route == resource.Route {
		return resource.Receiver
	}
	return resource.ContactPoint
}

// renamedReceivers is a route that leads to receivers by their new names.
func renamedReceivers(route resource.Object, names map[string]string) resource.Object {
	if len(names) == 0 {
		return route
	}
	renamed := without(route)
	if name, known := names[resource.Text(route, "receiver")]; known {
		renamed["receiver"] = name
	}
	var children []any
	for _, child := range resource.Objects(route, "routes") {
		children = append(children, renamedReceivers(child, names))
	}
	if len(children) > 0 {
		renamed["routes"] = children
	}
	return renamed
}

func changedRoute(path string, p pair[resource.Object]) []Change {
	if p.both() && sameRoute(p.before, p.after) {
		return nil
	}
	at := joinPath(path, routeName(p))
	name := sentence.Say("route %s", at)
	if at == "" {
		name = sentence.Say("the default route")
	}
	switch {
	case !p.hasBefore:
		return []Change{{Path: at, Impact: Paging, Summary: name.Then(sentence.Say(" added, to %s", resource.Text(p.after, "receiver"))), After: p.after}}
	case !p.hasAfter:
		return []Change{{Path: at, Impact: Paging, Summary: name.Then(sentence.Say(" removed, it led to %s", resource.Text(p.before, "receiver"))), Before: p.before}}
	}
	changes := inside(at, name, fields(routeAspects(), Paging, without(p.before, "routes"), without(p.after, "routes")))
	children := match(resource.Objects(p.before, "routes"), resource.Objects(p.after, "routes"), sameRoute, sameMatchers, sameReceiver)
	for _, child := range children {
		changes = append(changes, changedRoute(at, child)...)
	}
	return append(changes, overtaken(at, name, children)...)
}

func routeAspects() []aspect {
	return []aspect{
		{"receiver", Paging, value("receiver")},
		{"matchers", Paging, members("matcher")},
		{"group_by", Paging, members("grouping label")},
		{"group_wait", Paging, value("waits before the first notification")},
		{"group_interval", Paging, value("waits before news of a group")},
		{"repeat_interval", Paging, value("repeats every")},
		{"mute_time_intervals", Paging, members("mute timing")},
		{"active_time_intervals", Paging, members("active timing")},
		{"continue", Paging, value("goes on to the next route")},
	}
}

func routeName(p pair[resource.Object]) string {
	route := p.after
	if !p.hasAfter {
		route = p.before
	}
	return strings.Join(resource.Texts(route, "matchers"), ", ")
}

func sameRoute(b, a resource.Object) bool    { return resource.Equal(b, a) }
func sameMatchers(b, a resource.Object) bool { return resource.Equal(b["matchers"], a["matchers"]) }
func sameReceiver(b, a resource.Object) bool { return resource.Equal(b["receiver"], a["receiver"]) }
