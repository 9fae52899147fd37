package validate

import "github.com/ltv-assistant/obsgen"

func sloDefinitionExamples() []example {
	slo := func(change func(*obsgen.SLO)) func(*obsgen.Bundle) {
		return func(b *obsgen.Bundle) { change(&b.SLOs[0]) }
	}
	return []example{
		{"a window of its own, unaggregated", slo(func(s *obsgen.SLO) { s.Errors = `rate(http_requests_total{status=~"5.."}[5m])` }), []string{
			"slo/definition slo/orders: Errors does not contain $window",
			"slo/definition slo/orders: Errors returns more than one series; wrap it in sum(…)",
		}},
		{"a total by service", slo(func(s *obsgen.SLO) { s.Total = "sum by (service) (rate(http_requests_total[$window]))" }), []string{
			"slo/definition slo/orders: Total returns more than one series; wrap it in sum(…)",
		}},
		{"nothing but numbers", slo(func(s *obsgen.SLO) { s.Title, s.Description, s.Service, s.Cases = "", "", "", nil }), []string{
			"slo/definition slo/orders: the title is missing",
			"slo/definition slo/orders: the description is missing",
			"slo/definition slo/orders: the service is missing",
			"slo/definition slo/orders: no case shows which events count as errors",
			`slo/definition slo/orders: the service "" is not in the catalogue`,
		}},
		{"another name of a service", slo(func(s *obsgen.SLO) { s.Service = "orders-service" }), []string{
			`slo/definition slo/orders: the service "orders-service" is not in the catalogue`,
		}},
		{"a query that does not parse", slo(func(s *obsgen.SLO) { s.Total = "sum(rate(http_requests_total[$window])" }), []string{
			`rule/file rules/prometheus/rules/slo.yaml: 7:15: group "slo", rule 1, "slo:sli_errors:rate5m": could not parse expression: 1:117: parse error: unclosed left parenthesis`,
			`rule/file rules/prometheus/rules/slo.yaml: 12:15: group "slo", rule 2, "slo:sli_requests:rate5m": could not parse expression: 1:34: parse error: unclosed left parenthesis`,
			"slo/definition slo/orders: Total: parse PromQL: 1:34: parse error: unclosed left parenthesis",
		}},
	}
}
