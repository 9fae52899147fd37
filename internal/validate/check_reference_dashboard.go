package validate

import (
	"fmt"
	"regexp"
	"strings"
)

var dashboardURL = regexp.MustCompile(`/d/([^/?#]+)`)

// referenceDashboard follows links between dashboards.
func referenceDashboard() Check {
	return Check{
		ID: "reference/dashboard", Severity: Error,
		Title: "links to dashboards that do not exist",
		Why:   "The link opens “dashboard not found”, in the middle of an incident.",
		Fix:   "Use the uid of a dashboard of the bundle.",
		Bad:   `panel.DashboardLink("Overview", "overveiw")`,
		Good:  `panel.DashboardLink("Overview", dashboards.SystemOverview)`,
		run: func(s *Subject, r *reporter) {
			follow := func(definition, url string) {
				url = strings.TrimPrefix(url, s.Bundle.URLs.Grafana)
				match := dashboardURL.FindStringSubmatch(url)
				if match == nil || strings.Contains(url, "://") || strings.HasPrefix(match[1], "$") {
					return
				}
				if _, ok := s.Dashboard(match[1]); !ok {
					r.report(definition, fmt.Sprintf("the link %s leads to no dashboard of the bundle%s", url, didYouMean(match[1], s.dashboardUIDs())))
				}
			}
			for _, d := range s.Dashboards {
				for _, link := range d.Spec.Links {
					follow(dashboardAddress(d), text(link.Url))
				}
				for _, panel := range d.Panels {
					for _, url := range panelURLs(panel) {
						follow(dashboardAddress(d)+"/"+panel.Key, url)
					}
				}
			}
		},
	}
}
