package difference

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/query/traceql"
)

// traceqlText writes an expression without the parentheses that change nothing.
func traceqlText(e traceql.Expr) string {
	switch e := e.(type) {
	case *traceql.Paren:
		return traceqlText(e.X)
	case *traceql.Field:
		return fieldText(e)
	case *traceql.Static:
		return staticText(e)
	case *traceql.Unary:
		return e.Op + traceqlOperand(e.X, atomPrecedence)
	case *traceql.Aggregate:
		if e.Field == nil {
			return e.Op + "()"
		}
		return e.Op + "(" + traceqlText(e.Field) + ")"
	case *traceql.Binary:
		return binaryText(e)
	}
	return ""
}

// binaryText has the value of a comparison on the right.
func binaryText(e *traceql.Binary) string {
	if op := e.Op; op == "&&" || op == "||" {
		var out []string
		for _, each := range operands(e, op) {
			out = append(out, traceqlOperand(each, precedence(op)))
		}
		return strings.Join(out, " "+op+" ")
	}
	lhs, rhs, op := e.LHS, e.RHS, e.Op
	if turned := (operator{op: op}).turned(); isStatic(lhs) && !isStatic(rhs) && isComparison(op) {
		lhs, rhs, op = rhs, lhs, turned
	}
	level := precedence(op)
	left, right := level-1, level
	if op == "^" {
		left, right = level, level-1
	}
	return traceqlOperand(lhs, left) + " " + op + " " + traceqlOperand(rhs, right)
}

// traceqlOperand puts an expression that binds no tighter than lowest in parentheses.
func traceqlOperand(e traceql.Expr, lowest int) string {
	if b, ok := bare(e).(*traceql.Binary); ok && precedence(b.Op) <= lowest {
		return "(" + traceqlText(b) + ")"
	}
	return traceqlText(e)
}

func bare(e traceql.Expr) traceql.Expr {
	for {
		p, ok := e.(*traceql.Paren)
		if !ok {
			return e
		}
		e = p.X
	}
}

func isStatic(e traceql.Expr) bool {
	_, ok := bare(e).(*traceql.Static)
	return ok
}

// operands are what one operator joins, however it is grouped.
func operands(e traceql.Expr, op string) []traceql.Expr {
	b, ok := bare(e).(*traceql.Binary)
	if !ok || b.Op != op {
		return []traceql.Expr{bare(e)}
	}
	return append(operands(b.LHS, op), operands(b.RHS, op)...)
}
