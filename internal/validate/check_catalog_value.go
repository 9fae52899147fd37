package validate

import (
	"fmt"
	"slices"
	"strings"

	"github.com/prometheus/prometheus/model/labels"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/query"
)

// catalogValue holds the values in matchers against the values that a label can have.
func catalogValue() Check {
	return Check{
		ID: "catalog/value", Severity: Error,
		Title: "matchers that no value of the label satisfies",
		Why:   "The selector matches nothing: an empty panel, an alert that cannot fire.",
		Fix:   "Use a value of the label, or add it to the catalogue.",
		Bad:   `up{service="orders-service"}`,
		Good:  `up{service="shop-orders"}`,
		query: func(s *Subject, q *Query, r *reporter) {
			s.eachSelector(q, func(selector query.Selector) {
				entry, known := s.Catalog.series[selector.Metric]
				if !known {
					return
				}
				for _, matcher := range selector.Matchers {
					label, ok := entry.label(matcher.Name)
					if known := values(label, entry.metric.Services); ok && impossible(matcher, known) {
						r.report(q.Definition, fmt.Sprintf("%s never has %s; known are %s%s", selector.Metric, matcher, strings.Join(known, ", "), didYouMean(matcher.Value, known)))
					}
				}
			})
		},
	}
}

// values a label can have on a metric: of service, only those that emit it.
func values(label obsgen.Label, emitters []string) []string {
	if label.Name == "service" && len(emitters) > 0 {
		return emitters
	}
	return label.Values
}

// impossible reports whether no known value satisfies a matcher. A matcher that lets
// the empty value pass is about absence, and one with a variable is not known yet.
func impossible(matcher *labels.Matcher, values []string) bool {
	if len(values) == 0 || matcher.Matches("") || len(query.Variables(matcher.Value)) > 0 {
		return false
	}
	return !slices.ContainsFunc(values, matcher.Matches)
}
