package query

import (
	"fmt"
	"regexp"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql/parser"
)

// ParsePromQL parses an expression in which Grafana's variables and macros may stand
// where Grafana allows them: in label values, as durations and as numbers.
func ParsePromQL(expr string) (parser.Expr, error) {
	if err := readable(expr); err != nil {
		return nil, fmt.Errorf("parse PromQL: %w", err)
	}
	parsed, err := parser.NewParser(parser.Options{}).ParseExpr(fill(expr))
	if err != nil {
		return nil, fmt.Errorf("parse PromQL: %w", err)
	}
	return parsed, nil
}

// Selector is a read of a metric in a query.
type Selector struct {
	Metric   string
	Matchers []*labels.Matcher
}

// Selectors returns every metric that an expression reads, in order of appearance.
func Selectors(expr parser.Expr) []Selector {
	var found []Selector
	parser.Inspect(expr, func(node parser.Node, _ []parser.Node) error {
		if vector, ok := node.(*parser.VectorSelector); ok {
			found = append(found, Selector{Metric: metricName(vector), Matchers: vector.LabelMatchers})
		}
		return nil
	})
	return found
}

// metricName is empty for a selector without a fixed name.
func metricName(vector *parser.VectorSelector) string {
	if vector.Name != "" {
		return vector.Name
	}
	for _, matcher := range vector.LabelMatchers {
		if matcher.Name == model.MetricNameLabel && matcher.Type == labels.MatchEqual {
			return matcher.Value
		}
	}
	return ""
}

// LabelValues is a Grafana variable query of the form label_values(metric, label).
type LabelValues struct {
	Expr  string
	Label string
}

// ParseLabelValues reads label_values(selector, label) or label_values(label).
func ParseLabelValues(query string) (LabelValues, bool) {
	match := labelValues.FindStringSubmatch(query)
	if match == nil {
		return LabelValues{}, false
	}
	return LabelValues{Expr: match[1], Label: match[2]}, true
}

var labelValues = regexp.MustCompile(`(?s)^\s*label_values\(\s*(?:(.+?)\s*,\s*)?([A-Za-z_]\w*)\s*\)\s*$`)

// ParseQueryResult reads query_result(expr), the other variable query that holds PromQL.
func ParseQueryResult(query string) (expr string, ok bool) {
	match := queryResult.FindStringSubmatch(query)
	if match == nil {
		return "", false
	}
	return match[1], true
}

var queryResult = regexp.MustCompile(`(?s)^\s*query_result\((.+)\)\s*$`)
