package logeval

import (
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// constant calculates an expression of numbers alone; ok is false for any other.
func (e *evaluation) constant(expr logql.Expr) (v float64, ok bool, err error) {
	switch expr := expr.(type) {
	case *logql.NumberLiteral:
		v, err = number(expr)
		return v, true, err
	case *logql.BinaryExpr:
		return e.constantBinary(expr)
	}
	return 0, false, nil
}

func (e *evaluation) constantBinary(b *logql.BinaryExpr) (v float64, ok bool, err error) {
	left, okLeft, err := e.constant(b.LHS)
	if err != nil {
		return 0, false, err
	}
	right, okRight, err := e.constant(b.RHS)
	if err != nil {
		return 0, false, err
	}
	if b.IsSet() && (okLeft || okRight) {
		return 0, false, fmt.Errorf("%s has a number beside %s: write vector(n)", b, b.Op)
	}
	if !okLeft || !okRight {
		return 0, false, nil
	}
	v, holds := calculate(b.Op, left, right)
	if b.IsComparison() {
		v = truth(holds)
	}
	return v, true, nil
}

func truth(holds bool) float64 {
	if holds {
		return 1
	}
	return 0
}
