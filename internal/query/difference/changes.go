package difference

import (
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// changes lists what happened on the way from a to b.
func (d *differ) changes(a, b *node) []change {
	if a.id == b.id {
		return nil
	}
	switch s := d.step(a, b); s.how {
	case match:
		return d.matched(a, b)
	case insert:
		path := d.path(a, b, insert)
		return append(wrapped(b, path, true), d.changes(a, b.at(path))...)
	case remove:
		path := d.path(a, b, remove)
		return append(wrapped(a, path, false), d.changes(a.at(path), b)...)
	}
	return []change{{said: sentence.Say("%s → %s", a.text(), b.text())}}
}

// path leads through all that was put around a node, or taken away, at once. Thresholds
// and the stages of a pipeline are told one by one.
func (d *differ) path(a, b *node, how choice) []int {
	var path []int
	for {
		s := d.step(a, b)
		outer := b
		if how == remove {
			outer = a
		}
		if s.how != how || a.id == b.id || len(path) > 0 && outer.alone() {
			return path
		}
		path = append(path, s.arg)
		if how == insert {
			b = b.args[s.arg]
		} else {
			a = a.args[s.arg]
		}
		if outer.alone() {
			return path
		}
	}
}

func (n *node) alone() bool {
	return n.kind == comparison || n.kind == hint || n.kind == stage || n.kind == setOf
}

func (d *differ) matched(a, b *node) []change {
	if a.kind == setOf || b.kind == setOf {
		return d.setMatched(a, b)
	}
	var out []change
	for _, p := range partChanges(a.parts, b.parts) {
		out = append(out, p.change(a, b))
	}
	shared := min(len(a.args), len(b.args))
	for i := range shared {
		out = append(out, d.changes(a.args[i], b.args[i])...)
	}
	for _, arg := range a.args[shared:] {
		out = append(out, change{noun: "argument", before: arg.text()})
	}
	for _, arg := range b.args[shared:] {
		out = append(out, change{noun: "argument", after: arg.text()})
	}
	return out
}

func (p partChange) change(a, b *node) change {
	out := change{of: a.selector(), in: a.kind, compared: a.compared()}
	if p.before != nil {
		out.noun, out.before = p.before.noun, p.before.show()
	}
	if p.after != nil {
		out.noun, out.after = p.after.noun, p.after.show()
	}
	if out.of == nil {
		out.of = b.selector()
	}
	return out
}

// compared is what a threshold is for; nil if a node has none.
func (n *node) compared() *node {
	if n.kind != comparison {
		return nil
	}
	return n.args[0]
}

// selector is the first one in a node, or nil.
func (n *node) selector() *node {
	if n.kind == selector {
		return n
	}
	for _, arg := range n.args {
		if found := arg.selector(); found != nil {
			return found
		}
	}
	return nil
}
