package query

import (
	"strconv"

	"github.com/prometheus/prometheus/promql/parser"
)

// Condition is a comparison of a query with a number.
type Condition struct {
	Query     string
	Op        string
	Threshold float64
}

// Math is the condition in Grafana's expression language, about the query refID.
func (c Condition) Math(refID string) string {
	return "$" + refID + " " + c.Op + " " + strconv.FormatFloat(c.Threshold, 'f', -1, 64)
}

// Split is an alert expression taken apart for Grafana, which wants query and
// threshold separately so that values are recorded while nothing fires.
type Split struct {
	// Conditions must all hold; the first one's value is the alert's value. None
	// means that the expression cannot be split: it fires for whatever it returns.
	Conditions []Condition
	// Filtered says that the query can return nothing although all is well, so
	// that no data must not alarm.
	Filtered bool
}

// SplitAlert takes an alert expression apart along its outermost comparisons and "and".
func SplitAlert(expr parser.Expr) Split {
	if conditions, ok := conjunction(expr); ok {
		return Split{Conditions: conditions}
	}
	if condition, ok := guarded(expr); ok {
		return Split{Conditions: []Condition{condition}, Filtered: true}
	}
	return Split{Filtered: true}
}

// conjunction reads "a > 1 and b > 2": every part is a comparison, on equal labels.
func conjunction(expr parser.Expr) ([]Condition, bool) {
	binary, ok := unparen(expr).(*parser.BinaryExpr)
	if !ok {
		return nil, false
	}
	if binary.Op != parser.LAND {
		condition, ok := comparison(binary)
		return []Condition{condition}, ok
	}
	if binary.VectorMatching.On || len(binary.VectorMatching.MatchingLabels) > 0 {
		return nil, false
	}
	left, leftOK := conjunction(binary.LHS)
	right, rightOK := conjunction(binary.RHS)
	return append(left, right...), leftOK && rightOK
}

// guarded reads "(a > 1) and on(x) b" and "(a > 1) unless b": the value is compared
// outside, the rest stays in the query as a filter.
func guarded(expr parser.Expr) (Condition, bool) {
	binary, ok := unparen(expr).(*parser.BinaryExpr)
	if !ok || (binary.Op != parser.LAND && binary.Op != parser.LUNLESS) {
		return Condition{}, false
	}
	left, ok := unparen(binary.LHS).(*parser.BinaryExpr)
	if !ok {
		return Condition{}, false
	}
	condition, ok := comparison(left)
	if !ok {
		return Condition{}, false
	}
	filter := *binary
	filter.LHS = left.LHS
	condition.Query = filter.String()
	return condition, true
}

// comparison reads "query > number" and "number < query".
func comparison(binary *parser.BinaryExpr) (Condition, bool) {
	if !binary.Op.IsComparisonOperator() || binary.ReturnBool {
		return Condition{}, false
	}
	if number, ok := number(binary.RHS); ok {
		return Condition{unparen(binary.LHS).String(), binary.Op.String(), number}, true
	}
	if number, ok := number(binary.LHS); ok {
		return Condition{unparen(binary.RHS).String(), mirror(binary.Op.String()), number}, true
	}
	return Condition{}, false
}

func number(expr parser.Expr) (float64, bool) {
	switch e := unparen(expr).(type) {
	case *parser.NumberLiteral:
		return e.Val, true
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
