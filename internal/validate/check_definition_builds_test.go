package validate

import "github.com/ltv-assistant/obsgen"

func definitionBuildsExamples() []example {
	return []example{
		{"a panel without a builder", board(func(d *obsgen.Dashboard) {
			d.Rows[0].Panels = append(d.Rows[0].Panels, obsgen.Panel{Key: "requests"})
		}), []string{
			"definition/builds dashboards/shop-health/requests: it has no builder; set one",
		}},
		{"a severity that nobody knows", rule(func(r *obsgen.Rule) { r.Severity = "page" }), []string{
			`definition/builds alerts/HighErrorRate: unknown severity "page"; use critical, warning or info`,
		}},
		{"an alert over traces", inAlert(obsgen.Traces(`{ status = error }`)), []string{
			"definition/builds alerts/HighErrorRate: an alert needs a query in PromQL or LogQL; use obsgen.Prom or obsgen.Logs",
		}},
		{"an objective of 100%", func(b *obsgen.Bundle) { b.SLOs[0].Objective = "100" }, []string{
			`definition/builds slo/orders: objective "100" is not a decimal number between 0 and 100, exclusive`,
		}},
	}
}
