package validate

import (
	"fmt"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// alertLabels compares the labels in an alert's texts with those its query returns.
func alertLabels() Check {
	return Check{
		ID: "alert/labels", Severity: Error,
		Title: "alert texts and links that read a label which the query does not return",
		Why:   "The page says “error rate on ” and names nobody; the link opens the dashboard of no service.",
		Fix:   "Keep the label in the query's by (…), or do not use it.",
		Bad:   `sum(rate(http_requests_total[5m])) > 100 with {{ $labels.service }}`,
		Good:  `sum by (service) (rate(http_requests_total[5m])) > 100`,
		query: func(s *Subject, q *Query, r *reporter) {
			if q.Use != InAlert {
				return
			}
			alert, returned := s.alerts[q.Definition], s.returnedLabels(q)
			for _, name := range alertReads(alert) {
				if _, own := alert.AllLabels[name]; !own && !returned.Has(name) {
					r.report(q.Definition, fmt.Sprintf("{{ $labels.%s }} stays empty: the query does not return %[1]q", name))
				}
			}
		},
	}
}

// alertReads are the labels that any text or link of an alert uses, once each.
func alertReads(alert build.Alert) []string {
	var names []string
	for _, text := range alert.Annotations {
		names = append(names, templateLabels(text)...)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// returnedLabels of a query that does not parse are open; another check reports it.
func (s *Subject) returnedLabels(q *Query) query.LabelSet {
	switch {
	case q.Log != nil:
		return logLabels(q.Log)
	case q.Prom != nil:
		return query.OutputLabels(q.Prom, s.metricLabels)
	}
	return query.LabelSet{Open: true}
}

// logLabels are the labels of the outermost grouping; without one anything may come.
func logLabels(q *logql.Query) query.LabelSet {
	set := query.LabelSet{Open: true}
	logql.Walk(q.Root, func(node logql.Node) bool {
		aggregation, ok := node.(*logql.VectorAggregation)
		if !ok || !set.Open || aggregation.Grouping == nil || aggregation.Grouping.Without {
			return set.Open
		}
		set = query.LabelSet{Names: map[string]bool{}}
		for _, label := range aggregation.Grouping.Labels {
			set.Names[label.Name] = true
		}
		return false
	})
	return set
}
