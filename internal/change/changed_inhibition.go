package change

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// editedInhibition is one that silences otherwise than before.
type editedInhibition struct {
	was, is silencing
	// kept are what was and is silenced; asleep only now, and awake no longer, also not by
	// another inhibition.
	kept, asleep, awake silencing
}

// changedInhibition says who is silenced otherwise than before, and while what fires.
func changedInhibition(c *comparison, b, a *resource.Resource) []Change {
	e := editedInhibition{was: c.before.silencing(b), is: c.after.silencing(a)}
	e.kept = e.is.of(func(alert *resource.Resource) bool { return slices.Contains(e.was.targets, c.origin[alert]) })
	e.asleep = c.asleep(e.is.but(e.kept.targets))
	e.awake = c.awake(e.was).but(e.kept.targets)
	var all []Change
	for _, change := range fields([]aspect{
		{"source_matchers", Paging, e.sources},
		{"target_matchers", Paging, e.targets},
		{"equal", Paging, e.scope},
	}, Paging, b.Body, a.Body) {
		all = append(all, e.concerned(change.Path).concern(change))
	}
	return all
}

// concerned are the targets for which a part makes a difference.
func (e editedInhibition) concerned(path string) silencing {
	switch s := e.is; {
	case path == "target_matchers":
		s.targets = slices.Concat(e.asleep.targets, e.awake.targets)
		return s
	case path == "equal":
		return e.kept
	}
	return e.is
}

// targets names those that are silenced only now, or no longer, and those that stay.
func (e editedInhibition) targets(_ string, before, after any) []said {
	var parts []sentence.Sentence
	if len(e.asleep.targets) > 0 {
		parts = append(parts, e.asleep.target("is silent", "are silent").Then(sentence.Say(" too while "), e.is.source(), sentence.Say(" fires"), e.asleep.tells(" is not told then", " are not told then")))
	}
	if len(e.awake.targets) > 0 {
		parts = append(parts, e.awake.target("notifies", "notify").Then(sentence.Say(" also while "), e.was.source(), sentence.Say(" fires"), e.awake.tells(" is told then", " are told then")))
	}
	if len(e.kept.targets) > 0 {
		parts = append(parts, e.kept.target("stays silent", "stay silent"))
	}
	return []said{{summary: rematched("silences ", before, after, parts), before: before, after: after}}
}

// sources names the alerts that silence only now, or no longer.
func (e editedInhibition) sources(_ string, before, after any) []said {
	was, is := titles(e.was.sources), titles(e.is.sources)
	var parts []sentence.Sentence
	if more := missingIn(was, is); len(more) > 0 {
		parts = append(parts, e.is.target("is silent", "are silent").Then(sentence.Say(" also while "), listed(more, " or "), sentence.Say(" fires"), e.is.tells(" is not told then", " are not told then")))
	}
	if less := missingIn(is, was); len(less) > 0 {
		parts = append(parts, e.was.target("notifies", "notify").Then(sentence.Say(" also while "), listed(less, " or "), sentence.Say(" fires"), e.was.tells(" is told then", " are told then")))
	}
	return []said{{summary: rematched("silences while what fires matches ", before, after, parts), before: before, after: after}}
}

// rematched begins with the matchers, and goes on with what they mean.
func rematched(what string, before, after any, parts []sentence.Sentence) sentence.Sentence {
	summary := sentence.Say(what).Then(listed(resource.Texts(before), " and "), sentence.Say(" → "), listed(resource.Texts(after), " and "))
	if len(parts) > 0 {
		summary = summary.Then(sentence.Say(": "), sentence.Join(parts, "; "))
	}
	return summary
}
