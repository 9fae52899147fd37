package validate

import (
	"fmt"
	"slices"

	"github.com/ltv-assistant/obsgen"
)

// notificationMatcher compiles every comparison of routes and inhibitions.
func notificationMatcher() Check {
	return Check{
		ID: "notification/matcher", Severity: Error,
		Title: "matchers of routes and inhibitions that compare nothing",
		Why:   "Grafana and Alertmanager refuse the whole configuration, or the route is never taken.",
		Fix:   "Name a label, use one of =, !=, =~ and !~, and a regular expression that compiles.",
		Bad:   `obsgen.Matcher{Label: "team", Op: "~", Value: "shop("}`,
		Good:  `obsgen.Matches("team", "shop|bakery")`,
		run: func(s *Subject, r *reporter) {
			checkRouteMatchers(r, s.Bundle.Notification.Route)
			for i, inhibition := range s.Bundle.Notification.Inhibitions {
				where := fmt.Sprintf("inhibition %d", i+1)
				checkMatchers(r, where, inhibition.Source)
				checkMatchers(r, where, inhibition.Target)
			}
		},
	}
}

func checkRouteMatchers(r *reporter, route obsgen.Route) {
	checkMatchers(r, fmt.Sprintf("the route to %q", route.Contact), route.Match)
	for _, child := range route.Routes {
		checkRouteMatchers(r, child)
	}
}

func checkMatchers(r *reporter, where string, matchers []obsgen.Matcher) {
	for _, m := range matchers {
		if fault := matcherFault(m); fault != "" {
			r.report("notification", fmt.Sprintf("%s, label %q: %s", where, m.Label, fault))
		}
	}
}

func matcherFault(m obsgen.Matcher) string {
	switch _, err := newMatcher(m.Label, m.Op, m.Value); {
	case m.Label == "":
		return "the matcher names no label"
	case !slices.Contains([]string{"=", "!=", "=~", "!~"}, m.Op):
		return fmt.Sprintf("the operator %q is unknown; use =, !=, =~ or !~", m.Op)
	case err != nil:
		return fmt.Sprintf("the regular expression does not compile: %v", err)
	}
	return ""
}
