package change

import (
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// silencing is what an inhibition does to the alerts of a side.
type silencing struct {
	side
	rule             *resource.Resource
	sources, targets []*resource.Resource
}

func (s side) silencing(r *resource.Resource) silencing {
	sources, targets := s.notifies.Inhibits(r)
	return silencing{s, r, sources, targets}
}

// equal are the labels that must be the same.
func (s silencing) equal() []string { return resource.Texts(s.rule.Body, "equal") }

// source names the alerts that silence, or what is known of them.
func (s silencing) source() sentence.Sentence {
	if len(s.sources) == 0 {
		return sentence.Say("one that matches ").Then(listed(resource.Texts(s.rule.Body, "source_matchers"), " and "))
	}
	return listed(titles(s.sources), " or ")
}

// target names the alerts that are silenced, with a verb.
func (s silencing) target(one, many string) sentence.Sentence {
	if len(s.targets) == 0 {
		return sentence.Say("those that match ").Then(listed(resource.Texts(s.rule.Body, "target_matchers"), " and "), sentence.Say(" "+many))
	}
	all := titles(s.targets)
	return names(all).Then(sentence.Say(" " + plural(len(all), one, many)))
}

// tells names the receivers that are concerned.
func (s silencing) tells(one, many string) sentence.Sentence {
	var receivers []string
	for _, r := range s.notifies.ToldOf(s.targets, nil) {
		if len(r.By) > 0 {
			receivers = append(receivers, r.Receiver)
		}
	}
	if len(receivers) == 0 {
		return nil
	}
	return sentence.Say("; ").Then(listed(receivers, " and "), sentence.Say(plural(len(receivers), one, many)))
}

func (s silencing) concern(change Change) Change { return s.side.concern(change, s.targets, nil) }
