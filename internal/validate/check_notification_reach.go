package validate

import (
	"fmt"

	"github.com/ltv-assistant/obsgen"
)

// notificationReach follows the routing tree to the contacts.
func notificationReach() Check {
	return Check{
		ID: "notification/reach", Severity: Error,
		Title: "routes to nobody, contacts that nothing reaches, pages that a mute timing swallows",
		Why:   "An alert fires and nobody hears of it.",
		Fix:   "Name an existing contact and mute timing in the route; do not mute critical alerts.",
		Bad:   `obsgen.Route{Match: severity=critical, Mute: []string{"maintenance"}}`,
		Good:  `obsgen.Route{Match: severity=warning, Mute: []string{"maintenance"}}`,
		run: func(s *Subject, r *reporter) {
			notification := s.Bundle.Notification
			if notification.Route.Contact == "" {
				if len(notification.Contacts) > 0 {
					r.report("notification", "the root route has no contact, so no contact is used")
				}
				return
			}
			w := routeWalk{r: r, contacts: map[string]bool{}, mutes: map[string]bool{}, reached: map[string]bool{}}
			for _, contact := range notification.Contacts {
				w.contacts[contact.Name] = true
				if contact.Email == nil && contact.Slack == nil && contact.PagerDuty == nil {
					r.report("notification/"+contact.Name, "the contact has no way to reach anybody")
				}
			}
			for _, mute := range notification.MuteTimings {
				w.mutes[mute.Name] = true
			}
			w.walk(notification.Route, true)
			for _, contact := range notification.Contacts {
				if !w.reached[contact.Name] {
					r.report("notification/"+contact.Name, "no route leads to this contact")
				}
			}
		},
	}
}

type routeWalk struct {
	r                        *reporter
	contacts, mutes, reached map[string]bool
}

// walk visits a route; pages says that critical alerts come as far as its parent.
func (w routeWalk) walk(route obsgen.Route, pages bool) {
	pages = pages && matchesSeverity(route, obsgen.Critical)
	w.reached[route.Contact] = true
	if route.Contact != "" && !w.contacts[route.Contact] {
		w.r.report("notification", fmt.Sprintf("a route leads to the contact %q, which does not exist", route.Contact))
	}
	for _, mute := range route.Mute {
		if !w.mutes[mute] {
			w.r.report("notification", fmt.Sprintf("a route is muted by %q, which does not exist", mute))
		}
		if pages {
			w.r.report("notification", fmt.Sprintf("the mute timing %q swallows critical alerts", mute))
		}
	}
	for _, child := range route.Routes {
		w.walk(child, pages)
	}
}

// matchesSeverity reports whether alerts of a severity can match a route. A matcher that
// does not compile stops nothing; another check speaks of it.
func matchesSeverity(route obsgen.Route, severity obsgen.Severity) bool {
	for _, m := range route.Match {
		matcher, err := newMatcher(m.Label, m.Op, m.Value)
		if m.Label == "severity" && err == nil && !matcher.Matches(string(severity)) {
			return false
		}
	}
	return true
}
