package change

import (
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// inhibitions silence alerts while others fire.
func inhibitions() kind {
	return kind{of: resource.Inhibition, alike: alikeInhibitions, added: newInhibition, removed: goneInhibition, changed: changedInhibition}
}

func newInhibition(c *comparison, r *resource.Resource) []Change {
	s := c.after.silencing(r)
	news, scope := c.asleep(s), sentence.Say(" everywhere")
	if len(s.targets) > 0 && len(news.targets) == 0 {
		return []Change{s.concern(Change{Impact: Paging, Summary: sentence.Say("new: ").Then(s.anyway("was", "were"))})}
	}
	if len(s.equal()) > 0 {
		scope = sentence.Say(" for ").Then(theSame(s.equal()))
	}
	summary := sentence.Say("new: while ").Then(s.source(), sentence.Say(" fires, "), news.target("is silent", "are silent"), scope, news.tells(" is not told then", " are not told then"))
	return []Change{news.concern(Change{Impact: Paging, Summary: summary})}
}

func goneInhibition(c *comparison, r *resource.Resource) []Change {
	s := c.before.silencing(r)
	left, awake := s.of(func(alert *resource.Resource) bool { return c.partner[alert] != nil }), c.awake(s)
	switch {
	case len(s.targets) > 0 && len(left.targets) == 0:
		return whole(Visible, sentence.Say("removed, and with it all that it silenced"))
	case len(left.targets) > 0 && len(awake.targets) == 0:
		return []Change{s.concern(Change{Impact: Paging, Summary: sentence.Say("removed: ").Then(left.anyway("is", "are"))})}
	}
	summary := sentence.Say("removed: ").Then(awake.target("notifies", "notify"), sentence.Say(" also while "), s.source(), sentence.Say(" fires"), awake.tells(" is told then", " are told then"))
	return []Change{awake.concern(Change{Impact: Paging, Summary: summary})}
}

// anyway says that the targets are silent by another inhibition.
func (s silencing) anyway(one, many string) sentence.Sentence {
	return s.target(one+" silent", many+" silent").Then(sentence.Say(" anyway while "), s.source(), sentence.Say(" fires"))
}
