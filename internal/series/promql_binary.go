package series

import (
	"slices"

	"github.com/prometheus/prometheus/promql/parser"
)

func (from metrics) binary(e *parser.BinaryExpr, label string) Values {
	left, right := from.promql(e.LHS, label), from.promql(e.RHS, label)
	switch {
	case e.VectorMatching == nil && e.LHS.Type() == parser.ValueTypeScalar:
		return right
	case e.VectorMatching == nil, e.Op == parser.LUNLESS:
		return left
	case e.Op == parser.LOR:
		return left.or(right)
	}
	m := matching{e.VectorMatching, label}
	switch {
	case m.Card == parser.CardOneToMany:
		return m.result(right, left, m.FillValues.LHS, m.FillValues.RHS)
	case e.Op == parser.LAND && !m.compares():
		return left
	}
	return m.result(left, right, m.FillValues.RHS, m.FillValues.LHS)
}

// matching says what becomes of a label where two vectors meet.
type matching struct {
	*parser.VectorMatching
	label string
}

// compares reports whether both sides must have the same value.
func (m matching) compares() bool { return slices.Contains(m.MatchingLabels, m.label) == m.On }

// result is of the side whose series the result has, and of the other one. A side that
// lacks a series may be filled: then the other's labels stand alone.
func (m matching) result(many, one Values, fillOne, fillMany *float64) Values {
	switch {
	case slices.Contains(m.Include, m.label):
		if fillOne != nil {
			return one.or(absent()).named()
		}
		return one.named()
	case m.compares() && fillOne == nil && fillMany == nil:
		return many.and(one)
	case m.compares():
		return many.or(one)
	case m.Card == parser.CardOneToOne:
		return absent()
	case fillMany != nil:
		return many.or(absent())
	}
	return many
}
