package series

import (
	"slices"

	"github.com/prometheus/prometheus/promql/parser"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// records are the series that a record makes of one that it reads.
func (r reader) records(from Series) []Series {
	if r.Kind != resource.Record {
		return nil
	}
	made := Series{r.Title, map[string]string{}}
	for label, value := range from.Labels {
		if r.keeps(label) {
			made.Labels[label] = value
		}
	}
	for label, value := range r.labels {
		made.Labels[label] = value
	}
	return []Series{made}
}

// keeps reports whether what the rule makes of a series surely has its value of a label:
// not if the series of several values meet, or the query writes the label.
func (r *rule) keeps(label string) bool {
	kept := true
	for _, expr := range r.promql {
		parser.Inspect(expr, func(node parser.Node, _ []parser.Node) error {
			kept = kept && keepsHere(node, label)
			return nil
		})
	}
	return kept
}

func keepsHere(node parser.Node, label string) bool {
	switch e := node.(type) {
	case *parser.AggregateExpr:
		return slices.Contains(e.Grouping, label) != e.Without && e.Op != parser.COUNT_VALUES
	case *parser.BinaryExpr:
		return e.VectorMatching == nil || matching{e.VectorMatching, label}.compares()
	case *parser.Call:
		return !mentions(e, label)
	}
	return true
}
