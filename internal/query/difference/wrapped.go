package difference

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// wrapped says what was put around a query, or taken away, with a hole for the query.
func wrapped(outer *node, path []int, added bool) []change {
	switch outer.kind {
	case comparison, hint:
		return wrappedParts(outer, added)
	case setOf:
		c := outer.clause()
		c.operand = outer.args[0]
		return []change{c.change(added)}
	case stage:
		shown := strings.TrimPrefix(outer.around(path), hole+" | ")
		return []change{change{noun: "stage", before: shown}.when(added)}
	}
	if added {
		return []change{{said: sentence.Say("wrapped in %s", outer.around(path))}}
	}
	return []change{{said: sentence.Say("no longer wrapped in %s", outer.around(path))}}
}

func wrappedParts(outer *node, added bool) []change {
	var out []change
	for _, p := range outer.parts {
		out = append(out, change{noun: p.noun, before: p.show(), of: outer.selector(), in: outer.kind, compared: outer.compared()}.when(added))
	}
	return out
}

// when turns what was there before into what is there now.
func (c change) when(added bool) change {
	if added {
		c.before, c.after = "", c.before
	}
	return c
}

// change says that a clause came or went.
func (c clause) change(added bool) change {
	shown := c.operand.text()
	if matching := strings.TrimPrefix(c.words(), c.op+" "); matching != c.words() {
		shown = matching + " " + shown
	}
	words := c.verb()
	switch {
	case added && c.op == "unless":
	case added:
		words = "also " + words
	default:
		words = "no longer " + words
	}
	return change{said: sentence.Say(words+" %s", shown)}
}

func (c clause) verb() string {
	switch c.op {
	case "or", "||":
		return "includes"
	case "unless":
		return "excludes"
	}
	return "requires"
}

func (d *differ) setMatched(a, b *node) []change {
	first, changes := d.setChanges(a, b)
	out := d.changes(first[0], first[1])
	for _, c := range changes {
		switch {
		case c.before == nil:
			out = append(out, c.after.change(true))
		case c.after == nil:
			out = append(out, c.before.change(false))
		default:
			out = append(out, d.clauseMatched(*c.before, *c.after)...)
		}
	}
	return out
}

func (d *differ) clauseMatched(before, after clause) []change {
	var out []change
	if !before.joins(after) {
		out = append(out, change{noun: "operator", before: before.words(), after: after.words(), of: before.operand.selector(), in: setOf})
	}
	return append(out, d.changes(before.operand, after.operand)...)
}
