package validate

import (
	"slices"

	"github.com/prometheus/prometheus/promql/parser"
)

// filters reports whether an expression can return nothing because of a comparison or
// an absence. A comparison that only guards a divisor, as in "a / (b > 0)", does not count.
func filters(expr parser.Expr) bool {
	switch e := expr.(type) {
	case *parser.ParenExpr:
		return filters(e.Expr)
	case *parser.UnaryExpr:
		return filters(e.Expr)
	case *parser.SubqueryExpr:
		return filters(e.Expr)
	case *parser.AggregateExpr:
		return filters(e.Expr)
	case *parser.BinaryExpr:
		return binaryFilters(e)
	case *parser.Call:
		absent := e.Func.Name == "absent" || e.Func.Name == "absent_over_time"
		return absent || slices.ContainsFunc(e.Args, filters)
	}
	return false
}

func binaryFilters(e *parser.BinaryExpr) bool {
	switch {
	case e.Op.IsComparisonOperator():
		return !e.ReturnBool || filters(e.LHS) || filters(e.RHS)
	case e.Op == parser.LUNLESS:
		return true
	case e.Op == parser.LOR: // "or vector(0)" answers where the comparison does not
		return filters(e.LHS) && filters(e.RHS)
	case e.Op == parser.DIV && e.LHS.Type() == parser.ValueTypeVector:
		return filters(e.LHS)
	}
	return filters(e.LHS) || filters(e.RHS)
}
