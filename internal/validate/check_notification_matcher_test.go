package validate

import "github.com/ltv-assistant/obsgen"

func notificationMatcherExamples() []example {
	matched := func(m obsgen.Matcher) func(*obsgen.Bundle) {
		return notify(func(n *obsgen.Notification) {
			n.Route.Routes[1].Match = append(n.Route.Routes[1].Match, m)
		})
	}
	inhibited := func(source, target obsgen.Matcher) func(*obsgen.Bundle) {
		return notify(func(n *obsgen.Notification) {
			n.Inhibitions = []obsgen.Inhibition{{Source: []obsgen.Matcher{source}, Target: []obsgen.Matcher{target}}}
		})
	}
	return []example{
		{"an operator that is none", matched(obsgen.Matcher{Label: "team", Op: "~", Value: "shop"}), []string{
			`notification/config notification: bad matcher format: team~"shop"`,
			`notification/matcher notification: the route to "shop", label "team": the operator "~" is unknown; use =, !=, =~ or !~`,
		}},
		{"an operator that only Go has", matched(obsgen.Matcher{Label: "team", Op: "==", Value: "shop"}), []string{
			`notification/config notification: matcher value contains unescaped double quote: ="shop"`,
			`notification/matcher notification: the route to "shop", label "team": the operator "==" is unknown; use =, !=, =~ or !~`,
		}},
		{"a pattern that does not compile", matched(obsgen.Matches("team", "shop(")), []string{
			"notification/config notification: error parsing regexp: missing closing ): `^(?:shop()$`",
			"notification/matcher notification: the route to \"shop\", label \"team\": the regular expression does not compile: error parsing regexp: missing closing ): `shop(`",
		}},
		{"an inhibition by a pattern that does not compile", inhibited(obsgen.Equal("team", "shop"), obsgen.NotMatches("team", "*")), []string{
			"notification/config notification: error parsing regexp: missing argument to repetition operator: `*`",
			"notification/matcher notification: inhibition 1, label \"team\": the regular expression does not compile: error parsing regexp: missing argument to repetition operator: `*`",
		}},
		{"a matcher without a label", matched(obsgen.Equal("", "shop")), []string{
			`notification/config notification: bad matcher format: ="shop"`,
			`notification/matcher notification: the route to "shop", label "": the matcher names no label`,
		}},
		{"an inhibition by patterns", inhibited(obsgen.Matches("team", "shop|cafe"), obsgen.NotMatches("team", "shop|cafe")), nil},
	}
}
