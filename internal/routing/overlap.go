package routing

import (
	"slices"

	"github.com/prometheus/alertmanager/pkg/labels"
)

// Matching is what a route or an inhibition matches, read once.
type Matching struct {
	matchers labels.Matchers
	// fixed are the labels of which one value is asked for.
	fixed  map[string]string
	unread bool
}

// NewMatching reads matchers.
func NewMatching(texts []string) Matching {
	matchers, err := parseMatchers(texts)
	m := Matching{matchers, map[string]string{}, err != nil}
	for _, matcher := range matchers {
		if matcher.Type == labels.MatchEqual {
			m.fixed[matcher.Name] = matcher.Value
		}
	}
	return m
}

// Labels are the names of those that are asked for, sorted.
func (m Matching) Labels() []string {
	var names []string
	for _, matcher := range m.matchers {
		names = append(names, matcher.Name)
	}
	return sortedOnce(names)
}

// Overlaps reports whether one alert can match both. Where patterns cannot be compared, it
// can.
func (m Matching) Overlaps(other Matching) bool {
	if m.unread || other.unread {
		return true
	}
	for name, value := range m.fixed {
		if another, fixed := other.fixed[name]; fixed && another != value {
			return false
		}
	}
	for _, known := range newVocabulary(slices.Concat(m.matchers, other.matchers)).values {
		if !known.satisfiable() {
			return false
		}
	}
	return true
}

// satisfiable reports whether a value can match all matchers of a label.
func (v values) satisfiable() bool {
	patterns := 0
	for _, m := range v.matchers {
		if spelledOut(m) == nil {
			patterns++
		}
	}
	tried := append(v.all(), "")
	return patterns > 1 || slices.ContainsFunc(tried, func(value string) bool { return matchesAll(v.matchers, value) })
}

func matchesAll(matchers labels.Matchers, value string) bool {
	return !slices.ContainsFunc(matchers, func(m *labels.Matcher) bool { return !m.Matches(value) })
}
