package query

import (
	"math"

	"github.com/prometheus/prometheus/promql/parser"
)

// comparison is a comparison of an expression with a number, the number on the right.
type comparison struct {
	query     parser.Expr
	op        string
	threshold float64
}

// compare reads "query > number" and "number < query". Infinity is no number here:
// Grafana's expressions cannot write it.
func compare(binary *parser.BinaryExpr) (comparison, bool) {
	if !binary.Op.IsComparisonOperator() || binary.ReturnBool {
		return comparison{}, false
	}
	if number, ok := number(binary.RHS); ok {
		return comparison{binary.LHS, binary.Op.String(), number}, true
	}
	if number, ok := number(binary.LHS); ok {
		return comparison{binary.RHS, mirror(binary.Op.String()), number}, true
	}
	return comparison{}, false
}

func (c comparison) condition() Condition {
	return Condition{unparen(c.query).String(), c.op, c.threshold}
}

// filtered reports whether the query itself drops series, as in "a / (b > 0)": then it
// can be empty in good times too.
func (c comparison) filtered() bool {
	found := false
	parser.Inspect(c.query, func(node parser.Node, _ []parser.Node) error {
		if binary, ok := node.(*parser.BinaryExpr); ok {
			set := binary.Op == parser.LAND || binary.Op == parser.LUNLESS
			found = found || set || binary.Op.IsComparisonOperator() && !binary.ReturnBool
		}
		return nil
	})
	return found
}

func number(expr parser.Expr) (float64, bool) {
	switch e := unparen(expr).(type) {
	case *parser.NumberLiteral:
		return e.Val, !math.IsInf(e.Val, 0) && !math.IsNaN(e.Val)
	case *parser.UnaryExpr:
		value, ok := number(e.Expr)
		return -value, ok && e.Op == parser.SUB
	}
	return 0, false
}

func mirror(op string) string {
	switch op[0] {
	case '<':
		return ">" + op[1:]
	case '>':
		return "<" + op[1:]
	}
	return op
}

func unparen(expr parser.Expr) parser.Expr {
	for {
		paren, ok := expr.(*parser.ParenExpr)
		if !ok {
			return expr
		}
		expr = paren.Expr
	}
}

// EmptyWhenHealthy reports whether an expression returns nothing in good times:
// absent() does.
func EmptyWhenHealthy(expr parser.Expr) bool {
	empty := false
	parser.Inspect(expr, func(node parser.Node, _ []parser.Node) error {
		if call, ok := node.(*parser.Call); ok && (call.Func.Name == "absent" || call.Func.Name == "absent_over_time") {
			empty = true
		}
		return nil
	})
	return empty
}
