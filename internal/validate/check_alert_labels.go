package validate

import (
	"fmt"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/alerttemplate"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/query"
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
				if !returned.Has(name) {
					r.report(q.Definition, fmt.Sprintf("{{ $labels.%s }} stays empty: the query does not return %[1]q%s", name, orList(name, "it returns", keys(returned.Names))))
				}
			}
		},
	}
}

// alertReads are the labels that any text, link or label of an alert uses, once each.
// The rule's own labels are not among what it can read: Prometheus and Grafana add them
// after the templates are filled in.
func alertReads(alert build.Alert) []string {
	var names []string
	for _, texts := range []map[string]string{alert.Annotations, alert.AllLabels} {
		for _, text := range texts {
			names = append(names, alerttemplate.Labels(text)...)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// returnedLabels of a query that does not parse are open; another check reports it.
func (s *Subject) returnedLabels(q *Query) query.LabelSet {
	switch {
	case q.Log != nil:
		return logLabels(q.Log.Root)
	case q.Prom != nil:
		return query.OutputLabels(q.Prom, s.metricLabels)
	}
	return query.LabelSet{Open: true}
}
