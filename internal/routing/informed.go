package routing

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/series"
)

// informed fills what nothing says on one side, for a record that is there no more or not
// yet, by what the other says: the query is the same, and so are its instances.
func informed(before, after *facts) (*facts, *facts) {
	for _, key := range []string{"expr", "data"} {
		if !resource.Equal(before.alert.Body[key], after.alert.Body[key]) {
			return before, after
		}
	}
	return before.informedBy(after), after.informedBy(before)
}

func (f *facts) informedBy(other *facts) *facts {
	informed := *f
	informed.known = map[string]series.Values{}
	informed.query = func(label string) series.Values {
		if own := f.query(label); !isGuess(own) {
			return own
		}
		return other.query(label)
	}
	return &informed
}

func isGuess(in series.Values) bool {
	return len(in.Listed) == 0 && !slices.ContainsFunc(in.Open, func(o series.Open) bool { return !o.Guessed })
}
