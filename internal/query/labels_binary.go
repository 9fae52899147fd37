package query

import "github.com/prometheus/prometheus/promql/parser"

func binaryLabels(e *parser.BinaryExpr, metric MetricLabels) LabelSet {
	left, right := OutputLabels(e.LHS, metric), OutputLabels(e.RHS, metric)
	switch {
	case e.VectorMatching == nil && e.LHS.Type() == parser.ValueTypeScalar:
		return right
	case e.VectorMatching == nil, e.Op == parser.LAND, e.Op == parser.LUNLESS:
		return left
	case e.Op == parser.LOR:
		return orLabels(e, left, right)
	}
	return matchedLabels(e.VectorMatching, left, right)
}

// orLabels keeps what both sides have, since either may answer. A side that reads
// nothing, as in "or vector(0)", only fills a gap and takes no label away.
func orLabels(e *parser.BinaryExpr, left, right LabelSet) LabelSet {
	switch {
	case len(Selectors(e.RHS)) == 0:
		return left
	case len(Selectors(e.LHS)) == 0:
		return right
	}
	return left.common(right)
}

func matchedLabels(m *parser.VectorMatching, left, right LabelSet) LabelSet {
	switch {
	case m.Card == parser.CardManyToOne:
		return included(m, left, right)
	case m.Card == parser.CardOneToMany:
		return included(m, right, left)
	case m.On:
		return left.Only(m.MatchingLabels...)
	}
	return left.Without(m.MatchingLabels...).common(right.Without(m.MatchingLabels...))
}

// included are the labels of the "many" side; those in group_left (…) come from the
// "one" side, or are lost if it does not have them.
func included(m *parser.VectorMatching, many, one LabelSet) LabelSet {
	out := many.Without(m.Include...)
	for _, name := range m.Include {
		if one.Has(name) {
			out = out.With(name)
		}
	}
	return out
}
