package change

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// inhibitions silence alerts while others fire.
func inhibitions() kind {
	return kind{of: resource.Inhibition, alike: never, added: newInhibition, removed: goneInhibition, changed: changedInhibition}
}

func newInhibition(c *comparison, r *resource.Resource) []Change {
	s, scope := c.after.silencing(r), sentence.Say(" everywhere")
	if equal := resource.Texts(r.Body, "equal"); len(equal) > 0 {
		scope = sentence.Say(" for ").Then(theSame(equal))
	}
	summary := sentence.Say("new: while ").Then(s.source(), sentence.Say(" fires, "), s.target("is silent", "are silent"), scope, s.tells(" is not told then", " are not told then"))
	return []Change{s.concern(Change{Impact: Paging, Summary: summary})}
}

func goneInhibition(c *comparison, r *resource.Resource) []Change {
	s := c.before.silencing(r)
	summary := sentence.Say("removed: ").Then(s.target("notifies", "notify"), sentence.Say(" also while "), s.source(), sentence.Say(" fires"), s.tells(" is told then", " are told then"))
	return []Change{s.concern(Change{Impact: Paging, Summary: summary})}
}

// changedInhibition says what the labels mean that must be equal. What is silenced is an
// inhibition's identity.
func changedInhibition(c *comparison, b, a *resource.Resource) []Change {
	others := fields(nil, Paging, without(b.Body, "equal"), without(a.Body, "equal"))
	was, is := resource.Texts(b.Body, "equal"), resource.Texts(a.Body, "equal")
	if slices.Equal(was, is) {
		return others
	}
	s, wider, narrower := c.after.silencing(a), len(missingIn(was, is)) == 0, len(missingIn(is, was)) == 0
	if narrower {
		s = c.before.silencing(b)
	}
	summary := sentence.Say("while ").Then(s.source(), sentence.Say(" fires, "), s.target("is silent", "are silent"), scope(is, was), sentence.Say(", until now"), scope(was, is))
	switch {
	case wider:
		summary = summary.Then(s.tells(" is not told then", " are not told then"))
	case narrower:
		summary = summary.Then(s.tells(" is told of the others", " are told of the others"))
	}
	return append(others, s.concern(Change{Path: "equal", Impact: Paging, Summary: summary, Before: b.Body["equal"], After: a.Body["equal"]}))
}

// scope says which labels must be equal, and which of those that mattered before or after
// need not.
func scope(equal, other []string) sentence.Sentence {
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
