package difference

import (
	"github.com/prometheus/prometheus/promql/parser"
)

func (b *builder) promqlBinary(e *parser.BinaryExpr) *node {
	o := operator{op: e.Op.String(), returnBool: e.ReturnBool}
	if e.VectorMatching != nil {
		o.matching = b.matchingPart(e.VectorMatching)
	}
	o.lhs, o.rhs = b.promql(e.LHS), b.promql(e.RHS)
	return b.operator(o)
}

// matchingPart is on or ignoring with group_left or group_right; without either it is
// empty.
func (b *builder) matchingPart(m *parser.VectorMatching) matching {
	out := matching{on: m.On, labels: b.names(m.MatchingLabels), include: b.names(m.Include)}
	switch m.Card {
	case parser.CardManyToOne:
		out.group = "group_left"
	case parser.CardOneToMany:
		out.group = "group_right"
	}
	return out
}
