package routing

import (
	"slices"

	"github.com/prometheus/alertmanager/pkg/labels"
)

// Overlap reports whether one alert can match the matchers of two routes. Where patterns
// cannot be compared, it can.
func Overlap(a, b []string) bool {
	left, errLeft := parseMatchers(a)
	right, errRight := parseMatchers(b)
	if errLeft != nil || errRight != nil {
		return true
	}
	for _, known := range newVocabulary(slices.Concat(left, right)).values {
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
