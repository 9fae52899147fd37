package validate

import (
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/query"
)

// catalogMetric holds every metric in a query against the catalogue and the records.
func catalogMetric() Check {
	return Check{
		ID: "catalog/metric", Severity: Error,
		Title: "queries over metrics that nothing emits",
		Why:   "The panel says “No data” and the alert can never fire; nobody notices until it was needed.",
		Fix:   "Correct the name, or add the metric to the catalogue and have the services emit it. A histogram is read through its _bucket, _sum and _count.",
		Bad:   `avg(bullmq_job_duration_seconds)`,
		Good:  `sum(rate(bullmq_job_duration_seconds_sum[5m])) / sum(rate(bullmq_job_duration_seconds_count[5m]))`,
		query: func(s *Subject, q *Query, r *reporter) {
			s.eachSelector(q, func(selector query.Selector) {
				_, known := s.Catalog.series[selector.Metric]
				switch {
				case known:
				case selector.Metric == "":
					r.report(q.Definition, fmt.Sprintf("a selector without a metric name reads everything: %s", q.Expr))
				case s.Catalog.histogramNamed(selector.Metric):
					r.report(q.Definition, fmt.Sprintf("%s is a histogram; it has no series of that name, only %[1]s_bucket, _sum and _count", selector.Metric))
				default:
					r.report(q.Definition, fmt.Sprintf("nothing emits %s: it is neither in the catalogue nor a recording rule%s", selector.Metric, didYouMean(selector.Metric, keys(s.Catalog.series))))
				}
			})
		},
	}
}

// eachSelector visits every read of a metric, if there is a catalogue to hold it against.
func (s *Subject) eachSelector(q *Query, visit func(query.Selector)) {
	if !s.Catalog.known || q.Prom == nil {
		return
	}
	for _, selector := range query.Selectors(q.Prom) {
		visit(selector)
	}
}
