package series

import (
	"fmt"
	"slices"

	"github.com/prometheus/prometheus/model/labels"
)

// Open are all values that selectors let through.
type Open struct {
	Demands []*labels.Matcher
	// Guessed is set if nothing says that there is such a label at all.
	Guessed bool
}

// Has reports whether the selectors let a value through.
func (o Open) Has(value string) bool {
	return !slices.ContainsFunc(o.Demands, func(m *labels.Matcher) bool { return !m.Matches(value) })
}

// mostOpen bounds what unions add up and intersections multiply.
const mostOpen = 16

// distinct keeps one of the parts that demand the same. Of too many, nothing is demanded.
func distinct(all []Open) []Open {
	var kept []Open
	sure := false
	for _, o := range all {
		sure = sure || !o.Guessed
		if !slices.ContainsFunc(kept, func(known Open) bool { return known.String() == o.String() }) {
			kept = append(kept, o)
		}
	}
	if len(kept) > mostOpen {
		return []Open{{Guessed: !sure}}
	}
	return kept
}

// and has the demands of both, each once.
func (o Open) and(p Open) Open {
	both := Open{slices.Clone(o.Demands), o.Guessed && p.Guessed}
	for _, m := range p.Demands {
		if !slices.ContainsFunc(both.Demands, func(known *labels.Matcher) bool { return known.String() == m.String() }) {
			both.Demands = append(both.Demands, m)
		}
	}
	return both
}

// String writes the demands.
func (o Open) String() string { return fmt.Sprint(o.Demands, o.Guessed) }
