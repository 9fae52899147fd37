package validate

import (
	"math"
	"time"

	"github.com/ltv-assistant/obsgen"
)

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
		{"a variable of a dashboard", slo(func(s *obsgen.SLO) { s.Total = `sum(rate(http_requests_total{service="$service"}[$window]))` }), []string{
			`slo/definition slo/orders: Total uses the Grafana variable "service"; only $window, written so, is filled in`,
		}},
		{"a name that begins like the placeholder", slo(func(s *obsgen.SLO) { s.Total = `sum(rate(http_requests_total[$windows]))` }), []string{
			`rule/file rules/prometheus/rules/slo.yaml: 7:15: group "slo", rule 1, "slo:sli_errors:rate5m": could not parse expression: 1:112: parse error: unexpected character in duration expression: '$'`,
			`rule/file rules/prometheus/rules/slo.yaml: 12:15: group "slo", rule 2, "slo:sli_requests:rate5m": could not parse expression: 1:30: parse error: unexpected character in duration expression: '$'`,
			"slo/definition slo/orders: Total does not contain $window",
			`slo/definition slo/orders: Total uses the Grafana variable "windows"; only $window, written so, is filled in`,
		}},
		{"another spelling of the placeholder", slo(func(s *obsgen.SLO) { s.Total = `sum(rate(http_requests_total[${window}]))` }), []string{
			`rule/file rules/prometheus/rules/slo.yaml: 7:15: group "slo", rule 1, "slo:sli_errors:rate5m": could not parse expression: 1:112: parse error: unexpected character in duration expression: '$'`,
			`rule/file rules/prometheus/rules/slo.yaml: 12:15: group "slo", rule 2, "slo:sli_requests:rate5m": could not parse expression: 1:30: parse error: unexpected character in duration expression: '$'`,
			"slo/definition slo/orders: Total does not contain $window",
			`slo/definition slo/orders: Total uses the Grafana variable "window"; only $window, written so, is filled in`,
		}},
		{"a window that only Grafana has", slo(func(s *obsgen.SLO) {
			s.Total = `sum(rate(http_requests_total[$window])) + 0 * sum(rate(http_requests_total[$__rate_interval]))`
		}), []string{
			`rule/file rules/prometheus/rules/slo.yaml: 7:15: group "slo", rule 1, "slo:sli_errors:rate5m": could not parse expression: 1:153: parse error: unexpected character in duration expression: '$'`,
			`rule/file rules/prometheus/rules/slo.yaml: 12:15: group "slo", rule 2, "slo:sli_requests:rate5m": could not parse expression: 1:71: parse error: unexpected character in duration expression: '$'`,
			"slo/definition slo/orders: Total uses a built-in variable of Grafana; only $window is filled in",
		}},
		{"cases that cannot be run", slo(func(s *obsgen.SLO) {
			s.Cases = []obsgen.SLOCase{{Name: "nobody asks", Ratio: math.NaN()}, {Name: "nobody asks", At: time.Minute, Series: []obsgen.Series{{Series: "up", Values: "one"}}}}
		}), []string{
			`slo/definition slo/orders: case "nobody asks": At is 0s; it must be after the first sample`,
			`slo/definition slo/orders: case "nobody asks": Ratio is NaN; expect a finite number`,
			`slo/definition slo/orders: the case "nobody asks" is used twice`,
			`slo/definition slo/orders: case "nobody asks": the values "one" of the series "up": 1:4: parse error: unexpected identifier "one" in series values, expected number or "stale"`,
		}},
		{"a query that does not parse", slo(func(s *obsgen.SLO) { s.Total = "sum(rate(http_requests_total[$window])" }), []string{
			"slo/definition slo/orders: Total: parse PromQL: 1:34: parse error: unclosed left parenthesis",
		}},
	}
}
