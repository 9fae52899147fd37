package validate

import (
	"fmt"

	"github.com/prometheus/prometheus/promql/parser"

	"github.com/ltv-assistant/obsgen/internal/query"
)

// catalogLabel holds the labels in selectors and groupings against the catalogue.
func catalogLabel() Check {
	return Check{
		ID: "catalog/label", Severity: Error,
		Title: "queries over labels that a metric does not have",
		Why:   "A matcher on a missing label matches nothing, or everything; a grouping by it makes one nameless series.",
		Fix:   "Use a label of the metric, or add it to the catalogue and have the services emit it.",
		Bad:   `sum by (svc) (rate(http_requests_total{code=~"5.."}[5m]))`,
		Good:  `sum by (service) (rate(http_requests_total{status=~"5.."}[5m]))`,
		query: func(s *Subject, q *Query, r *reporter) {
			s.eachSelector(q, func(selector query.Selector) {
				entry, known := s.Catalog.series[selector.Metric]
				if !known || entry.recorded {
					return
				}
				for _, matcher := range selector.Matchers {
					if _, ok := entry.label(matcher.Name); !ok && matcher.Name != "__name__" {
						r.report(q.Definition, fmt.Sprintf("%s has no label %q%s", selector.Metric, matcher.Name, orList(matcher.Name, "it has", entry.labelNames())))
					}
				}
			})
			s.checkGroupings(q, r)
		},
	}
}

// checkGroupings finds by (…) of labels that the grouped expression does not have.
func (s *Subject) checkGroupings(q *Query, r *reporter) {
	if q.Prom == nil || !s.Catalog.known {
		return
	}
	parser.Inspect(q.Prom, func(node parser.Node, _ []parser.Node) error {
		aggregate, ok := node.(*parser.AggregateExpr)
		if !ok || aggregate.Without {
			return nil
		}
		inner := query.OutputLabels(aggregate.Expr, s.metricLabels)
		for _, name := range aggregate.Grouping {
			if !inner.Has(name) {
				r.report(q.Definition, fmt.Sprintf("grouping by %q, which %s does not have%s", name, aggregate.Expr, orList(name, "it has", keys(inner.Names))))
			}
		}
		return nil
	})
}

// metricLabels are the labels of a series, for query.OutputLabels.
func (s *Subject) metricLabels(name string) ([]string, bool) {
	entry, known := s.Catalog.series[name]
	if !known || entry.recorded {
		return nil, false
	}
	return entry.labelNames(), true
}
