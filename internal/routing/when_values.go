package routing

import (
	"fmt"
	"maps"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// condition joins what is said of each label that is not free.
func (v vocabulary) condition(chosen, possible map[string][]string) sentence.Sentence {
	var parts []sentence.Sentence
	for _, name := range slices.Sorted(maps.Keys(chosen)) {
		if len(chosen[name]) < len(possible[name]) {
			parts = append(parts, v.values[name].are(name, chosen[name], possible[name]))
		}
	}
	return sentence.Join(parts, " and ")
}

// are says which values a label has; one that no matcher asks for, by those it is not.
func (v values) are(name string, chosen, possible []string) sentence.Sentence {
	if !slices.Contains(chosen, other) {
		if chosen[0] == "" {
			return sentence.Say("%s is missing", name)
		}
		return v.named(name, chosen)
	}
	rest := slices.DeleteFunc(slices.Clone(possible), func(value string) bool { return slices.Contains(chosen, value) })
	if len(rest) > listed {
		return sentence.Say("%s is none of %s values that matchers name", name, fmt.Sprint(len(rest)))
	}
	return sentence.Say("%s is not ", name).Then(v.list(rest))
}

// named writes oven=left or right.
func (v values) named(name string, chosen []string) sentence.Sentence {
	first := name + "=" + chosen[0]
	if text, isExample := v.texts[chosen[0]]; isExample {
		first = name + text
	}
	said := sentence.Say("%s", first)
	if len(chosen) > 1 {
		said = said.Then(sentence.Say(" or "), v.list(chosen[1:]))
	}
	return said
}

func (v values) list(chosen []string) sentence.Sentence {
	var parts []sentence.Sentence
	for _, value := range chosen {
		text, isExample := v.texts[value]
		switch {
		case value == "":
			parts = append(parts, sentence.Say("missing"))
		case isExample:
			parts = append(parts, sentence.Say("%s", text))
		default:
			parts = append(parts, sentence.Say("%s", value))
		}
	}
	return sentence.Join(parts, " or ")
}
