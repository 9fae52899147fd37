package series

import (
	"fmt"
	"slices"

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
