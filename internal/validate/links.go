package validate

import (
	"regexp"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/build"
)

var dashboardURL = regexp.MustCompile(`/d/([^/?#]+)`)

// eachLink visits the links of dashboards and their panels.
func (s *Subject) eachLink(visit func(definition, url string)) {
	for _, d := range s.Dashboards {
		for _, link := range d.Spec.Links {
			visit(dashboardAddress(d), text(link.Url))
		}
		for _, panel := range d.Panels {
			for _, url := range panelURLs(panel) {
				visit(dashboardAddress(d)+"/"+panel.Key, url)
			}
		}
	}
}

// eachDashboardLink visits the links to dashboards of our own Grafana whose uid is
// written out, without the server's name.
func (s *Subject) eachDashboardLink(visit func(definition, url, uid string)) {
	s.eachLink(func(definition, url string) {
		url = strings.TrimPrefix(url, s.Bundle.URLs.Grafana)
		match := dashboardURL.FindStringSubmatch(url)
		if match != nil && !strings.Contains(url, "://") && !strings.HasPrefix(match[1], "$") {
			visit(definition, url, match[1])
		}
	})
}

// variablesOf are the names of a dashboard's variables.
func variablesOf(d build.Dashboard) map[string]bool {
	defined := map[string]bool{}
	for _, variable := range d.Spec.Templating.List {
		defined[variable.Name] = true
	}
	return defined
}
