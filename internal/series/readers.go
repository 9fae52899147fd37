package series

import (
	"fmt"

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

// Readers are the rules that read a series themselves, in the order of the set. Those that
// cannot fire are among them.
func (g *Graph) Readers(of Series) []*resource.Resource {
	var all []*resource.Resource
	for _, readers := range [][]reader{g.readers[of.Name], g.readers[""]} {
		for _, r := range readers {
			if known := len(all) > 0 && all[len(all)-1] == r.Resource; !known && of.passes(r.read) {
				all = append(all, r.Resource)
			}
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
			for _, readers := range [][]reader{g.readers[next.Name], g.readers[""]} {
				left = append(left, next.follow(readers, found)...)
			}
		}
	}
	return found
}

// follow notes which readers let a series through, and says what they make of it.
func (s Series) follow(readers []reader, found map[*rule]bool) []Series {
	var made []Series
	for _, r := range readers {
		if s.passes(r.read) {
			found[r.rule] = true
			made = append(made, r.records(s)...)
		}
	}
	return made
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
