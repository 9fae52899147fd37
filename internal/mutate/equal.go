package mutate

import (
	"slices"
	"strings"

	"github.com/prometheus/prometheus/promql/parser"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/query"
)

// identities are the labels that tell the series of a metric apart, by its name: its own and the
// instance. What obsgen records of objectives has one series for each.
type identities map[string][]string

func identitiesOf(b obsgen.Bundle) identities {
	known := identities{"up": {"instance"}}
	for _, metric := range b.Catalog.Metrics {
		labels := []string{"instance"}
		for _, l := range metric.Labels {
			labels = append(labels, l.Name)
		}
		known[metric.Name] = labels
	}
	return known
}

func (known identities) of(metric string) ([]string, bool) {
	if strings.HasPrefix(metric, "slo:") {
		return []string{"slo"}, true
	}
	labels, ok := known[metric]
	return labels, ok
}

// single reports whether an aggregation is over one series in each group: whichever it is, the
// result is the same.
func (known identities) single(n *parser.AggregateExpr) bool {
	series := query.OutputLabels(n.Expr, known.of)
	if n.Without || series.Open {
		return false
	}
	for label := range series.Names {
		if !slices.Contains(n.Grouping, label) {
			return false
		}
	}
	return true
}

// alwaysOne reports whether every value is 1, so that a sum is a count.
func alwaysOne(expr parser.Expr) bool {
	switch n := expr.(type) {
	case *parser.ParenExpr:
		return alwaysOne(n.Expr)
	case *parser.VectorSelector:
		return n.Name == "ALERTS"
	case *parser.BinaryExpr:
		one, ok := n.RHS.(*parser.NumberLiteral)
		return ok && n.Op == parser.EQLC && !n.ReturnBool && one.Val == 1
	}
	return false
}
