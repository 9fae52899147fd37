package validate

import (
	"fmt"
	"slices"

	"github.com/prometheus/prometheus/promql/parser"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/query"
)

// catalogType holds functions against the types of what they are given.
func catalogType() Check {
	return Check{
		ID: "catalog/type", Severity: Error,
		Title: "functions that do not fit the type of the metric",
		Why:   "A raw counter only ever grows and falls to zero at a restart; the rate of a gauge is noise; a quantile without le is nothing at all.",
		Fix:   "Use rate or increase on counters and histograms, delta or deriv on gauges, and keep le in the sum below histogram_quantile.",
		Bad:   `histogram_quantile(0.95, sum by (service) (rate(http_request_duration_seconds_bucket[5m])))`,
		Good:  `histogram_quantile(0.95, sum by (service, le) (rate(http_request_duration_seconds_bucket[5m])))`,
		query: func(s *Subject, q *Query, r *reporter) {
			if q.Prom == nil || !s.Catalog.known || q.Use == InVariable {
				return
			}
			parser.Inspect(q.Prom, func(node parser.Node, path []parser.Node) error {
				switch n := node.(type) {
				case *parser.VectorSelector:
					s.checkFunction(r, q, n, path)
				case *parser.Call:
					s.checkQuantile(r, q, n)
				}
				return nil
			})
		},
	}
}

func counterFunctions() []string {
	return []string{"rate", "irate", "increase", "resets", "absent", "absent_over_time", "present_over_time", "count_over_time", "timestamp", "changes"}
}

func (s *Subject) checkFunction(r *reporter, q *Query, selector *parser.VectorSelector, path []parser.Node) {
	entry, known := s.Catalog.series[query.Selectors(selector)[0].Metric]
	if !known || entry.recorded {
		return
	}
	function := nearestCall(path)
	counts := entry.metric.Type == obsgen.Counter || entry.part != ""
	switch {
	case counts && !slices.Contains(counterFunctions(), function) && !onlyCounted(path):
		r.report(q.Definition, fmt.Sprintf("%s is a counter; read it through rate or increase", selector))
	case !counts && slices.Contains([]string{"rate", "irate", "increase"}, function):
		r.report(q.Definition, fmt.Sprintf("%s of %s, which is a gauge; use delta, deriv or the value itself", function, selector))
	}
}

// nearestCall is the innermost function around a selector.
func nearestCall(path []parser.Node) string {
	for _, node := range slices.Backward(path) {
		if call, ok := node.(*parser.Call); ok {
			return call.Func.Name
		}
	}
	return ""
}

// onlyCounted reports whether the series are counted, or grouped without their values.
func onlyCounted(path []parser.Node) bool {
	for _, node := range path {
		if aggregate, ok := node.(*parser.AggregateExpr); ok && (aggregate.Op == parser.COUNT || aggregate.Op == parser.GROUP) {
			return true
		}
	}
	return false
}

func (s *Subject) checkQuantile(r *reporter, q *Query, call *parser.Call) {
	if call.Func.Name != "histogram_quantile" {
		return
	}
	if !query.OutputLabels(call.Args[1], s.metricLabels).Has("le") {
		r.report(q.Definition, fmt.Sprintf("histogram_quantile needs the label le, which %s does not have", call.Args[1]))
	}
	if share, ok := call.Args[0].(*parser.NumberLiteral); ok && (share.Val < 0 || share.Val > 1) {
		r.report(q.Definition, fmt.Sprintf("the quantile %v is not between 0 and 1", share.Val))
	}
}
