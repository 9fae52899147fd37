package routing

import (
	"slices"

	"github.com/prometheus/alertmanager/pkg/labels"
	promlabels "github.com/prometheus/prometheus/model/labels"

	"github.com/ltv-assistant/obsgen/internal/series"
)

// occurs reports whether a query can give a value that matchers do not tell from this one.
func (v values) occurs(in series.Values, value string) bool {
	return v.isListed(in, value) || slices.ContainsFunc(in.Open, func(o series.Open) bool { return v.isOpen(o, value) })
}

func (v values) isListed(in series.Values, value string) bool {
	class := v.class(value)
	return slices.ContainsFunc(in.Listed, func(listed string) bool { return v.class(listed) == class })
}

// isOpen is exact for values that are spelled out. One that stands for others may occur,
// unless the query asks for the very opposite.
func (v values) isOpen(o series.Open, value string) bool {
	if value == "" || slices.ContainsFunc(v.matchers, func(m *labels.Matcher) bool { return slices.Contains(spelledOut(m), value) }) {
		return o.Has(value)
	}
	return !slices.ContainsFunc(v.matchers, func(m *labels.Matcher) bool {
		return slices.ContainsFunc(o.Demands, func(demand *promlabels.Matcher) bool {
			return demand.Value == m.Value && contradicts(demand.Type, m, value)
		})
	})
}

// contradicts reports whether a demand of the same text refuses what a matcher lets through,
// or the reverse.
func contradicts(demand promlabels.MatchType, m *labels.Matcher, value string) bool {
	patterns := m.Type == labels.MatchRegexp || m.Type == labels.MatchNotRegexp
	if patterns != (demand == promlabels.MatchRegexp || demand == promlabels.MatchNotRegexp) {
		return false
	}
	negated := m.Type == labels.MatchNotEqual || m.Type == labels.MatchNotRegexp
	refuses := demand == promlabels.MatchNotEqual || demand == promlabels.MatchNotRegexp
	return m.Matches(value) != (negated == refuses)
}

// guessed reports whether nothing says that there is one of the labels that a set asks for.
func (v vocabulary) guessed(set map[string]string, readings []*facts) bool {
	for name, value := range set {
		if value == other || value == "" {
			continue
		}
		sure := func(f *facts) bool {
			in := f.values(name)
			return v.values[name].isListed(in, value) || slices.ContainsFunc(in.Open, func(o series.Open) bool { return !o.Guessed })
		}
		if !slices.ContainsFunc(readings, func(f *facts) bool { return f.varies(name) && sure(f) }) {
			return true
		}
	}
	return false
}

// meets reports whether a matcher can let one of the values through.
func meets(in series.Values, m *labels.Matcher) bool {
	if slices.ContainsFunc(in.Listed, m.Matches) {
		return true
	}
	named := spelledOut(m)
	if m.Type == labels.MatchNotEqual || m.Type == labels.MatchNotRegexp || named == nil {
		return len(in.Open) > 0
	}
	return slices.ContainsFunc(in.Open, func(o series.Open) bool { return slices.ContainsFunc(named, o.Has) })
}
