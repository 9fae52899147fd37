package difference

import (
	"slices"
	"strings"
)

// clause is what and, or and unless put behind a query.
type clause struct {
	op      string
	parts   []part // the operator and its matching
	operand *node
}

func (b *builder) set(o operator) *node {
	level := precedence(o.op)
	f := text("").operand(o.lhs, level-1).text(" "+o.words()+" ").operand(o.rhs, level)
	n := b.node(setOf, f, append([]part{setting("name", "operator", o.op)}, o.modifiers()...)...)
	n.precedence = level
	return n
}

func (n *node) clause() clause { return clause{n.parts[0].value, n.parts, n.args[1]} }

// spine takes a and b or c apart: the first operand and what is put behind it.
func (n *node) spine() (first *node, clauses []clause) {
	for ; n.kind == setOf; n = n.args[0] {
		clauses = append(clauses, n.clause())
	}
	slices.Reverse(clauses)
	return n, clauses
}

// joins reports whether another clause has the same operator and matching.
func (c clause) joins(other clause) bool {
	return slices.EqualFunc(c.parts, other.parts, func(a, b part) bool { return a.key == b.key && a.value == b.value })
}

// words are the operator with its matching.
func (c clause) words() string {
	var words []string
	for _, p := range c.parts {
		words = append(words, p.show())
	}
	return strings.Join(words, " ")
}
