package routing

import (
	"fmt"
	"maps"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// listed is how many cases a sentence names.
const listed = 4

// cases begins a sentence about what holds for some of an alert's labels; it is empty if
// that is all of them.
func (v vocabulary) cases(holds []map[string]string, possible candidates, readings ...*facts) sentence.Sentence {
	when := v.when(holds, possible.sets)
	switch {
	case len(when) == 0:
		return nil
	case !slices.ContainsFunc(holds, func(set map[string]string) bool { return !v.guessed(set, readings) }):
		return sentence.Say("possibly, if ").Then(when)
	}
	return sentence.Say("if ").Then(when)
}

// when says in which of the sets of labels something holds: oven=left or right. Labels
// that do not matter are left out; the zero sentence is: always.
func (v vocabulary) when(holds, all []map[string]string) sentence.Sentence {
	if len(holds) == len(all) {
		return nil
	}
	possible := valuesIn(all)
	if chosen := valuesIn(holds); product(chosen) == len(holds) && product(possible) == len(all) {
		return v.condition(chosen, possible)
	}
	var cases []sentence.Sentence
	rest := holds
	for _, name := range slices.Sorted(maps.Keys(possible)) {
		enough := slices.DeleteFunc(slices.Clone(possible[name]), func(value string) bool { return !suffices(name, value, holds, all) })
		left := slices.DeleteFunc(slices.Clone(rest), func(set map[string]string) bool { return slices.Contains(enough, set[name]) })
		if len(left) < len(rest) {
			cases = append(cases, v.values[name].are(name, enough, possible[name]))
		}
		rest = left
	}
	for _, set := range rest {
		cases = append(cases, v.condition(valuesIn([]map[string]string{set}), possible))
	}
	return limited(cases)
}

// suffices reports whether a value of one label decides.
func suffices(name, value string, holds, all []map[string]string) bool {
	has := func(sets []map[string]string) (n int) {
		for _, set := range sets {
			if set[name] == value {
				n++
			}
		}
		return n
	}
	return has(holds) == has(all)
}

func limited(cases []sentence.Sentence) sentence.Sentence {
	said := sentence.Join(cases[:min(len(cases), listed)], "; or ")
	if more := len(cases) - listed; more > 0 {
		said = said.Then(sentence.Say("; or in %s more cases", fmt.Sprint(more)))
	}
	return said
}

// valuesIn lists the values of each label in some sets.
func valuesIn(sets []map[string]string) map[string][]string {
	found := map[string][]string{}
	for _, set := range sets {
		for name, value := range set {
			if !slices.Contains(found[name], value) {
				found[name] = append(found[name], value)
			}
		}
	}
	return found
}

func product(chosen map[string][]string) int {
	n := 1
	for _, values := range chosen {
		n *= len(values)
	}
	return n
}
