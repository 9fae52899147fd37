package validate

import (
	"fmt"
	"regexp"
)

var setVariable = regexp.MustCompile(`[?&]var-([^=&#$]+)=`)

// referenceLink asks that what a link sets is a variable of the dashboard it leads to.
func referenceLink() Check {
	return Check{
		ID: "reference/link", Severity: Error,
		Title: "links that set a variable which the dashboard does not have",
		Why:   "Grafana ignores the value: the dashboard opens with its default, and shows something else than what was clicked.",
		Fix:   "Use a variable of that dashboard, or leave it out of the link.",
		Bad:   `panel.ToDashboard("shop-health", "svc", "${__field.labels.service}")`,
		Good:  `panel.ToDashboard("shop-health", "service", "${__field.labels.service}")`,
		run: func(s *Subject, r *reporter) {
			s.eachDashboardLink(func(definition, url, uid string) {
				dashboard, ok := s.Dashboard(uid)
				if !ok {
					return // reference/dashboard reports it
				}
				defined := variablesOf(dashboard)
				for _, set := range setVariable.FindAllStringSubmatch(url, -1) {
					if name := set[1]; !defined[name] {
						r.report(definition, fmt.Sprintf("the link %s sets the variable %q, which the dashboard %q does not have%s", url, name, uid, orList(name, "it has", keys(defined))))
					}
				}
			})
		},
	}
}
