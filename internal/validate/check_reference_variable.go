package validate

import (
	"fmt"
	"maps"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/query"
)

// referenceVariable compares the variables of a dashboard with those that it uses.
func referenceVariable() Check {
	return Check{
		ID: "reference/variable", Severity: Error,
		Title: "dashboard variables that are used but not defined, or defined but not used",
		Why:   "An undefined variable stays in the query as it is and matches nothing; an unused one makes people choose for nothing.",
		Fix:   "Define the variable in Dashboard.Variables, or remove it.",
		Bad:   `rate(http_requests_total{service=~"$svc"}[5m]) with the variable "service"`,
		Good:  `rate(http_requests_total{service=~"$service"}[5m])`,
		run: func(s *Subject, r *reporter) {
			for _, d := range s.Dashboards {
				defined := variablesOf(d)
				used, mentioned := variableUses(d), query.Variables(string(d.JSON))
				for _, name := range slices.Sorted(maps.Keys(used)) {
					if !defined[name] {
						r.report(used[name], fmt.Sprintf("the variable $%s is not defined%s", name, orList(name, "the dashboard has", keys(defined))))
					}
				}
				for _, name := range slices.Sorted(maps.Keys(defined)) {
					if !slices.Contains(mentioned, name) {
						r.report(dashboardAddress(d), fmt.Sprintf("the variable $%s is never used", name))
					}
				}
			}
		},
	}
}

// variableUses maps each variable to the first place where it must be defined. Elsewhere,
// as in a description, a dollar sign may be just that.
func variableUses(d build.Dashboard) map[string]string {
	uses := map[string]string{}
	use := func(address, text string) {
		for _, name := range query.Variables(text) {
			if uses[name] == "" {
				uses[name] = address
			}
		}
	}
	for _, q := range d.Queries {
		use(dashboardAddress(d)+"/"+q.Where, q.Expr+" "+q.Datasource)
	}
	for _, row := range d.Definition.Rows {
		use(dashboardAddress(d), row.Title)
	}
	for _, link := range d.Spec.Links {
		use(dashboardAddress(d), text(link.Url))
	}
	for _, panel := range d.Panels {
		address := dashboardAddress(d) + "/" + panel.Key
		for _, q := range panel.Queries {
			use(address, q.Expr+" "+q.Legend+" "+q.Datasource)
		}
		use(address, text(panel.Spec.Title))
		for _, url := range panelURLs(panel) {
			use(address, url)
		}
		if repeat := text(panel.Spec.Repeat); repeat != "" {
			use(address, "$"+repeat)
		}
	}
	return uses
}
