package validate

import "fmt"

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
			s.eachDashboardLink(func(definition, url, uid string) {
				if _, ok := s.Dashboard(uid); !ok {
					r.report(definition, fmt.Sprintf("the link %s leads to no dashboard of the bundle%s", url, didYouMean(uid, s.dashboardUIDs())))
				}
			})
		},
	}
}
