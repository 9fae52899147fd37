package routing

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// Describe says who is told about an alert, when, and how often. It is empty if no routes
// are given: then nobody knows.
func (x *Index) Describe(alert *resource.Resource) sentence.Sentence {
	if !x.decided(alert) {
		return nil
	}
	f, words := x.facts(alert), x.vocabularies[alert.Kind]
	possible := words.candidates(f)
	var found []Effect
	for _, set := range possible.sets {
		found = collect(found, Effect{Summary: x.notified(alert, x.destinations(alert, f.with(set, words)))}, set)
	}
	usual := slices.IndexFunc(found, func(e Effect) bool { return slices.ContainsFunc(e.when, possible.isUsual) })
	said := found[usual].Summary
	found = slices.Delete(found, usual, usual+1)
	for _, e := range found[:min(len(found), listed)] {
		said = said.Then(sentence.Say("; "), words.cases(e.when, possible, f), sentence.Say(": "), e.Summary)
	}
	if len(found) > listed {
		said = said.Then(sentence.Say("; and elsewhere by other labels"))
	}
	return said
}

func (x *Index) notified(alert *resource.Resource, destinations []Destination) sentence.Sentence {
	told := x.told(alert.Kind, destinations)
	if told == "" {
		return sentence.Say("nobody is told")
	}
	said := sentence.Say("told to %s", told)
	if hold := resource.Text(alert.Body, "for"); hold != "" {
		said = said.Then(sentence.Say(" after %s", hold))
	}
	for _, aspect := range aspects() {
		if aspect.path == "repeat" {
			said = said.Then(sentence.Say(", repeated every %s", aspect.of(destinations)))
		}
	}
	return said
}
