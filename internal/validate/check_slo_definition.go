package validate

import (
	"fmt"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/query"
)

// sloDefinition looks at the two expressions of an SLO.
func sloDefinition() Check {
	return Check{
		ID: "slo/definition", Severity: Error,
		Title: "SLOs that cannot be computed",
		Why:   "Without $window every burn rate is over the same window; without aggregation errors and requests do not match; without a case nobody knows what counts.",
		Fix:   "Write both expressions as sum(rate(…[$window])), and add a case that shows the ratio.",
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
				if s.Catalog.known && len(s.Catalog.services) > 0 && !s.Catalog.services[slo.Service] {
					r.report(address, fmt.Sprintf("the service %q is not in the catalogue", slo.Service))
				}
			}
		},
	}
}

func (s *Subject) checkIndicator(r *reporter, address, field, expr string) {
	if !strings.Contains(expr, "$window") {
		r.report(address, field+" does not contain $window")
	}
	parsed, err := query.ParsePromQL(expr)
	if err != nil {
		r.report(address, fmt.Sprintf("%s: %v", field, err))
		return
	}
	if labels := query.OutputLabels(parsed, s.metricLabels); labels.Open || len(labels.Names) > 0 {
		r.report(address, field+" returns more than one series; wrap it in sum(…)")
	}
}
