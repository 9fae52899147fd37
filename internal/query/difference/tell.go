package difference

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// teller knows both queries, to name a selector only where that helps.
type teller struct{ before, after *node }

// tell says each change once: what changed everywhere, without naming a selector.
func tell(before, after *node, changes []change) []sentence.Sentence {
	t := teller{before, after}
	var told []sentence.Sentence
	var seen []string
	for _, c := range changes {
		said := c.sentence(t.name(c, changes))
		if key := said.String(); !slices.Contains(seen, key) {
			seen, told = append(seen, key), append(told, said)
		}
	}
	return told
}

// name is what to name: the selector, or what is compared. It is empty where that is clear.
func (t teller) name(c change, all []change) sentence.Sentence {
	switch {
	case c.of == nil || c.noun == "metric" || !t.many(selector) || !t.many(c.in) || t.everywhere(c, all):
		return nil
	case c.compared != nil:
		return t.quantity(c.compared)
	}
	return sentence.Say("%s", t.short(c.of))
}

// many reports whether either query has several nodes of a kind.
func (t teller) many(k kind) bool {
	is := func(n *node) bool { return n.kind == k }
	return t.before.count(is) > 1 || t.after.count(is) > 1
}

func (n *node) count(is func(*node) bool) int {
	count := 0
	if is(n) {
		count = 1
	}
	for _, arg := range n.args {
		count += arg.count(is)
	}
	return count
}

func (n *node) has(noun, value string) bool {
	return slices.ContainsFunc(n.parts, func(p part) bool { return p.noun == noun && p.show() == value })
}

// everywhere reports whether the same happened in all places where it could.
func (t teller) everywhere(c change, all []change) bool {
	same := 0
	for _, other := range all {
		if other.noun == c.noun && other.before == c.before && other.after == c.after {
			same++
		}
	}
	possible := t.before.count(func(n *node) bool {
		if c.before == "" {
			return n.kind == c.in
		}
		return n.has(c.noun, c.before)
	})
	return same > 1 && same == possible
}
