package change

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// scope says what the labels mean that must be equal.
func (e editedInhibition) scope(_ string, before, after any) []said {
	was, is := e.was.equal(), e.is.equal()
	summary := sentence.Say("while ").Then(e.is.source(), sentence.Say(" fires, "), e.kept.target("is silent", "are silent"), only(is, was), sentence.Say(", until now"), only(was, is))
	switch {
	case len(missingIn(was, is)) == 0:
		summary = summary.Then(e.kept.tells(" is not told then", " are not told then"))
	case len(missingIn(is, was)) == 0:
		summary = summary.Then(e.kept.tells(" is told of the others", " are told of the others"))
	}
	return []said{{summary: summary, before: before, after: after}}
}

// only says which labels must be equal, and which of those that mattered before or after
// need not.
func only(equal, other []string) sentence.Sentence {
	var said sentence.Sentence
	if len(equal) > 0 {
		said = sentence.Say(" only for ").Then(theSame(equal))
	}
	if free := missingIn(equal, other); len(free) > 0 {
		if len(equal) > 0 {
			said = said.Then(sentence.Say(", but"))
		}
		said = said.Then(sentence.Say(" for every "), listed(free, " and "))
	}
	return said
}

func theSame(names []string) sentence.Sentence {
	return sentence.Say("the same ").Then(listed(names, " and "))
}

// missingIn are the texts that only the other list has.
func missingIn(list, other []string) []string {
	return slices.DeleteFunc(slices.Clone(other), func(text string) bool { return slices.Contains(list, text) })
}
