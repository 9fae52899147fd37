package validate

import (
	"fmt"
	"regexp"

	"github.com/ltv-assistant/obsgen/internal/query"
)

// sloDefinition looks at the two expressions of an SLO.
func sloDefinition() Check {
	return Check{
		ID: "slo/definition", Severity: Error,
		Title: "SLOs that cannot be computed, and cases that promtool cannot run",
		Why:   "Without $window every burn rate is over the same window; without aggregation errors and requests do not match; without a case nobody knows what counts.",
		Fix:   "Write both expressions as sum(rate(…[$window])), without variables of Grafana, and add a case that shows the ratio.",
		Bad:   `Errors: "rate(http_requests_total{status=~\"5..\"}[5m])"`,
		Good:  `Errors: "sum(rate(http_requests_total{status=~\"5..\"}[$window]))"`,
		run: func(s *Subject, r *reporter) {
			for _, slo := range s.Bundle.SLOs {
				address := "slo/" + slo.Name
				require(r, address, "title", slo.Title)
				require(r, address, "description", slo.Description)
				require(r, address, "service", slo.Service)
				s.checkIndicator(r, address, "Errors", slo.Errors)
				s.checkIndicator(r, address, "Total", slo.Total)
				if len(slo.Cases) == 0 {
					r.report(address, "no case shows which events count as errors")
				}
				checkSLOCases(r, address, slo.Cases)
				if s.Catalog.known && len(s.Catalog.services) > 0 && !s.Catalog.services[slo.Service] {
					r.report(address, fmt.Sprintf("the service %q is not in the catalogue", slo.Service))
				}
			}
		},
	}
}

// windowPlaceholder is $window as a whole word; $windows is another name.
var windowPlaceholder = regexp.MustCompile(`\$window\b`)

// reportOtherVariables finds variables of Grafana: Prometheus knows none of them.
func reportOtherVariables(r *reporter, address, field, expr string) {
	rest := windowPlaceholder.ReplaceAllString(expr, "5m")
	names := query.Variables(rest)
	for _, name := range names {
		r.report(address, fmt.Sprintf("%s uses the Grafana variable %q; only $window, written so, is filled in", field, name))
	}
	if len(names) == 0 && query.UsesVariable(rest) {
		r.report(address, field+" uses a built-in variable of Grafana; only $window is filled in")
	}
}

func (s *Subject) checkIndicator(r *reporter, address, field, expr string) {
	if !windowPlaceholder.MatchString(expr) {
		r.report(address, field+" does not contain $window")
	}
	reportOtherVariables(r, address, field, expr)
	parsed, err := query.ParsePromQL(expr)
	if err != nil {
		r.report(address, fmt.Sprintf("%s: %v", field, err))
		return
	}
	if labels := query.OutputLabels(parsed, s.metricLabels); labels.Open || len(labels.Names) > 0 {
		r.report(address, field+" returns more than one series; wrap it in sum(…)")
	}
}
