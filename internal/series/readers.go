package series

import (
	"fmt"
	"slices"

	"github.com/prometheus/prometheus/promql/parser"

	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Series is a name, and those of its labels that are known.
type Series struct {
	Name   string
	Labels map[string]string
}

// reader is a rule that reads, and what.
type reader struct {
	*rule
	read query.Selector
}

// Alerts are those that read some series, directly or through records, in the order of
// the set.
func (g *Graph) Alerts(of ...Series) []*resource.Resource {
	reading := g.reading(of)
	var all []*resource.Resource
	for _, alert := range g.alerts {
		if reading[alert] {
			all = append(all, alert.Resource)
		}
	}
	return all
}

// reading walks from series to the rules that read them, and on to what these record.
func (g *Graph) reading(left []Series) map[*rule]bool {
	found, seen := map[*rule]bool{}, map[string]bool{}
	for len(left) > 0 {
		next := left[0]
		left = left[1:]
		if key := fmt.Sprint(next); !seen[key] {
			seen[key] = true
			for _, r := range slices.Concat(g.readers[next.Name], g.readers[""]) {
				if next.passes(r.read) {
					found[r.rule] = true
					left = append(left, r.records(next)...)
				}
			}
		}
	}
	return found
}

// passes reports whether a selector can let the series through.
func (s Series) passes(read query.Selector) bool {
	for _, m := range read.Matchers {
		value, known := s.Labels[m.Name]
		if m.Name == "__name__" {
			value, known = s.Name, true
		}
		if known && !m.Matches(value) {
			return false
		}
	}
	return true
}

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
