package validate

import "github.com/ltv-assistant/obsgen"

func catalogMetricExamples() []example {
	return []example{
		{"the bare name of a histogram", inPanel("avg(bullmq_job_duration_seconds)"), []string{
			"catalog/metric dashboards/shop-health/probe: bullmq_job_duration_seconds is a histogram; it has no series of that name, only bullmq_job_duration_seconds_bucket, _sum and _count",
		}},
		{"a misspelt metric", inPanel("sum(rate(http_request_total[5m]))"), []string{
			`catalog/metric dashboards/shop-health/probe: nothing emits http_request_total: it is neither in the catalogue nor a recording rule; did you mean "http_requests_total"?`,
		}},
		{"everything of one service", inPanel(`count({service="shop-orders"})`), []string{
			`catalog/metric dashboards/shop-health/probe: a selector without a metric name reads everything: count({service="shop-orders"})`,
		}},
		{"a variable's metric", board(func(d *obsgen.Dashboard) { d.Variables[0] = variable("service", "label_values(upp, service)") }), []string{
			`catalog/metric dashboards/shop-health/variable service: nothing emits upp: it is neither in the catalogue nor a recording rule; did you mean "up"?`,
		}},
		{"an annotation's metric", board(func(d *obsgen.Dashboard) {
			d.Annotations[0] = style.Annotation("Restarts", "blue", "changes(upp[5m]) > 0", "", "")
		}), []string{
			`catalog/metric dashboards/shop-health/annotation Restarts: nothing emits upp: it is neither in the catalogue nor a recording rule; did you mean "up"?`,
		}},
		{"a runbook's metric", func(b *obsgen.Bundle) {
			b.Runbooks[0].Causes = []obsgen.Cause{{Cause: "Gone", Query: obsgen.Prom("upp == 0")}}
		}, []string{
			`catalog/metric runbooks/HighErrorRate: nothing emits upp: it is neither in the catalogue nor a recording rule; did you mean "up"?`,
		}},
		{"a record of a metric that is not there", func(b *obsgen.Bundle) { b.Records[0].Expr = "sum(upp)" }, []string{
			`catalog/metric records/service:http_requests:rate5m: nothing emits upp: it is neither in the catalogue nor a recording rule; did you mean "up"?`,
		}},
		{"records, parts of histograms and quantiles", inPanel(`service:http_requests:rate5m + sum(rate(gc_duration_seconds_sum[5m])) + max(gc_duration_seconds{quantile="0.5"}) + sum(slo:objective:ratio)`), nil},
		{"without a catalogue nothing is known", func(b *obsgen.Bundle) {
			b.Catalog = obsgen.Catalog{}
			inPanel("anything")(b)
		}, nil},
	}
}
