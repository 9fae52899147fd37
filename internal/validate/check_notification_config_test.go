package validate

import "github.com/ltv-assistant/obsgen"

func notificationConfigExamples() []example {
	return []example{
		{"a route to a misspelt contact", notify(func(n *obsgen.Notification) { n.Route.Routes[0].Contact = "oncall" }), []string{
			`notification/config notification: undefined receiver "oncall" used in route`,
			`notification/reach notification: a route leads to the contact "oncall", which does not exist`,
			"notification/reach notification/on-call: no route leads to this contact",
		}},
		{"a time that is none", notify(func(n *obsgen.Notification) { n.MuteTimings[0].From = "25:00" }), []string{
			"notification/config notification: couldn't parse timestamp 25:00, invalid format",
			`notification/timing notification/maintenance: From is "25:00"; write the time as HH:MM`,
		}},
		{"nobody to notify", func(b *obsgen.Bundle) { b.Notification = obsgen.Notification{} }, nil},
	}
}
