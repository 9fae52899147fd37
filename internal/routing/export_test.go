package routing

import "github.com/ltv-assistant/obsgen/internal/resource"

// Ways are where an alert can go before and after, under each set of labels that is tried.
func Ways(before, after *Index, old, alert *resource.Resource) [][2][]Destination {
	words := newVocabulary(append(before.matchers(alert.Kind), after.matchers(alert.Kind)...))
	was, is := before.facts(old), after.facts(alert)
	var all [][2][]Destination
	for _, set := range words.candidates(was, is).sets {
		all = append(all, [2][]Destination{before.destinations(old, was.with(set, words)), after.destinations(alert, is.with(set, words))})
	}
	return all
}
