package validate

import "github.com/ltv-assistant/obsgen"

func notificationReachExamples() []example {
	swallowed := []string{`notification/reach notification: the mute timing "maintenance" swallows critical alerts`}
	muted := func(match []obsgen.Matcher) func(*obsgen.Bundle) {
		return notify(func(n *obsgen.Notification) { n.Route.Routes[1].Match = match })
	}
	return []example{
		{"pages are muted", notify(func(n *obsgen.Notification) { n.Route.Routes[0].Mute = []string{"maintenance"} }), swallowed},
		{"everything is muted", muted(nil), swallowed},
		{"pages are muted by a pattern", muted(severity("=~", "critical|warning")), swallowed},
		{"warnings are muted by a pattern", muted(severity("=~", "warning|info")), nil},
		{"all but pages are muted", muted(severity("!=", "critical")), nil},
		{"warnings of one team are muted", notify(func(n *obsgen.Notification) {
			n.Route.Routes[1].Mute = nil
			n.Route.Routes[1].Routes = []obsgen.Route{{Match: []obsgen.Matcher{{Label: "team", Op: "=", Value: "shop"}}, Mute: []string{"maintenance"}}}
		}), nil},
		{"a contact that nothing reaches", notify(func(n *obsgen.Notification) { n.Route.Routes = n.Route.Routes[1:] }), []string{
			"notification/reach notification/on-call: no route leads to this contact",
		}},
		{"a contact without an address", notify(func(n *obsgen.Notification) { n.Contacts[0].Email, n.Contacts[0].PagerDuty = nil, nil }), []string{
			"notification/reach notification/on-call: the contact has no way to reach anybody",
		}},
		{"a mute timing that is not there", notify(func(n *obsgen.Notification) { n.MuteTimings = nil }), []string{
			`notification/config notification: undefined time interval "maintenance" used in route`,
			`notification/reach notification: a route is muted by "maintenance", which does not exist`,
		}},
		{"a tree without a root", notify(func(n *obsgen.Notification) { n.Route = obsgen.Route{} }), []string{
			"notification/reach notification: the root route has no contact, so no contact is used",
		}},
	}
}
