package mutate

import (
	"slices"

	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql/parser"
)

// redundant reports whether a query gives the same without a matcher of the selector here: because an
// operation above it matches all labels, and the other side has only series that pass the
// matcher. Such a matcher saves work, and changes no result.
func (p place) redundant(m *labels.Matcher) bool {
	child := p.Node
	for _, node := range slices.Backward(p.path) {
		switch n := node.(type) {
		case *parser.AggregateExpr:
			if n.Without || !slices.Contains(n.Grouping, m.Name) {
				return false
			}
		case *parser.Call:
			if relabels(n) {
				return false
			}
		case *parser.BinaryExpr:
			if drops(n, child, m) {
				return true
			}
			if !matchesAll(n) {
				return false
			}
		}
		child = node
	}
	return false
}

// drops reports whether what one side has without the matcher, and not with it, is dropped for want
// of a counterpart.
func drops(n *parser.BinaryExpr, child parser.Node, m *labels.Matcher) bool {
	if n.VectorMatching == nil || !matchesAll(n) || n.Op == parser.LOR {
		return false
	}
	if child == n.LHS {
		return n.Op != parser.LUNLESS && confined(n.RHS, m)
	}
	return confined(n.LHS, m)
}

// confined reports whether all series of a result pass a matcher.
func confined(expr parser.Expr, m *labels.Matcher) bool {
	switch n := expr.(type) {
	case *parser.VectorSelector:
		return slices.ContainsFunc(n.LabelMatchers, func(own *labels.Matcher) bool { return own.String() == m.String() })
	case *parser.AggregateExpr:
		return !n.Without && slices.Contains(n.Grouping, m.Name) && confined(n.Expr, m)
	case *parser.BinaryExpr:
		return confinedBinary(n, m)
	case *parser.ParenExpr:
		return confined(n.Expr, m)
	case *parser.MatrixSelector:
		return confined(n.VectorSelector, m)
	case *parser.Call:
		return !relabels(n) && slices.ContainsFunc(n.Args, func(arg parser.Expr) bool { return confined(arg, m) })
	}
	return false
}

func confinedBinary(n *parser.BinaryExpr, m *labels.Matcher) bool {
	left, right := confined(n.LHS, m), confined(n.RHS, m)
	switch {
	case n.Op == parser.LOR:
		return left && right
	case n.Op == parser.LUNLESS:
		return left
	}
	return left || right && matchesAll(n)
}

// matchesAll reports whether both sides must have the same labels, or one is a number.
func matchesAll(n *parser.BinaryExpr) bool {
	v := n.VectorMatching
	return v == nil || !v.On && len(v.MatchingLabels) == 0
}

// relabels reports whether a function gives series other labels.
func relabels(n *parser.Call) bool {
	return slices.Contains([]string{"label_replace", "label_join", "absent", "absent_over_time", "vector", "scalar"}, n.Func.Name)
}

// fillsOnly reports whether a selector only says whether there is a 0 to fill in, as in
// (errors or 0 * sum(x)) / (sum(x) > 0): more of it fills nothing that the other side has not.
func (p place) fillsOnly(n *parser.VectorSelector) bool {
	child, zero := p.Node, false
	for _, node := range slices.Backward(p.path) {
		switch outer := node.(type) {
		case *parser.AggregateExpr:
			if len(outer.Grouping) > 0 || outer.Without {
				return false
			}
		case *parser.BinaryExpr:
			zero = zero || isZero(outer)
			if zero && child == outer.LHS && outer.Op == parser.DIV && needs(outer.RHS, n.String()) {
				return true
			}
		}
		child = node
	}
	return false
}

// needs reports whether there is no result without series of a selector.
func needs(expr parser.Expr, selector string) bool {
	switch n := expr.(type) {
	case *parser.VectorSelector:
		return n.String() == selector
	case *parser.AggregateExpr:
		return needs(n.Expr, selector)
	case *parser.ParenExpr:
		return needs(n.Expr, selector)
	case *parser.MatrixSelector:
		return needs(n.VectorSelector, selector)
	case *parser.Call:
		return slices.ContainsFunc(n.Args, func(arg parser.Expr) bool { return needs(arg, selector) })
	case *parser.BinaryExpr:
		left, right := needs(n.LHS, selector), needs(n.RHS, selector)
		if n.Op == parser.LOR {
			return left && right
		}
		return left || right && n.Op != parser.LUNLESS
	}
	return false
}
