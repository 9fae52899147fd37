package validate

import (
	"strings"

	"github.com/ltv-assistant/obsgen"
)

func notificationContactExamples() []example {
	to := func(addresses ...string) func(*obsgen.Bundle) {
		return notify(func(n *obsgen.Notification) { n.Contacts[0].Email.To = addresses })
	}
	named := func(name string) func(*obsgen.Bundle) {
		return notify(func(n *obsgen.Notification) { n.Contacts[0].Name, n.Route.Routes[0].Contact = name, name })
	}
	long := strings.Repeat("a", 31)
	return []example{
		{"mail to nobody", to(), []string{
			"notification/contact notification/on-call: the e-mail goes to nobody; add an address to Email.To",
		}},
		{"mail to what is no address", to("on-call@acme.example", "on-call"), []string{
			`notification/contact notification/on-call: entry 2 of Email.To is not one e-mail address; write name@host`,
		}},
		{"mail to two addresses in one", to("a@acme.example;b@acme.example"), []string{
			`notification/contact notification/on-call: entry 1 of Email.To is not one e-mail address; write name@host`,
		}},
		{"mail to two addresses", to("a@acme.example", "On call <b@acme.example>"), nil},
		{"a name that is no uid", named("on call"), []string{
			`notification/contact notification/on call: "on call" is not a contact name of 1 to 30 letters, digits, dashes and underscores`,
		}},
		{"a name that is too long for a uid", named(long), []string{
			`notification/contact notification/` + long + `: "` + long + `" is not a contact name of 1 to 30 letters, digits, dashes and underscores`,
		}},
		{"a name as long as can be", named(long[:30]), nil},
	}
}
