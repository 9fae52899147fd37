package logeval

import (
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

func (e *evaluation) binary(b *logql.BinaryExpr) (operator, error) {
	left, leftNumber, err := e.operand(b.LHS)
	if err != nil {
		return nil, err
	}
	right, rightNumber, err := e.operand(b.RHS)
	if err != nil {
		return nil, err
	}
	switch {
	case leftNumber != nil:
		return &withNumber{inner: right, number: *leftNumber, numberLeft: true, expr: b}, nil
	case rightNumber != nil:
		return &withNumber{inner: left, number: *rightNumber, expr: b}, nil
	case b.IsSet():
		return newSetOperation(b, left, right)
	}
	return newMatching(b, left, right), nil
}

// operand is an operator, or a number.
func (e *evaluation) operand(expr logql.Expr) (operator, *float64, error) {
	v, ok, err := e.constant(expr)
	if ok || err != nil {
		return nil, &v, err
	}
	op, err := e.operator(expr)
	return op, nil, err
}

// withNumber applies an operator to each sample and a number; a comparison gives the sample.
type withNumber struct {
	inner      operator
	number     float64
	numberLeft bool
	expr       *logql.BinaryExpr
}

func (w *withNumber) at(step int) (vector, error) {
	in, err := w.inner.at(step)
	if err != nil {
		return nil, err
	}
	out := in[:0]
	for _, s := range in {
		left, right := s.value, w.number
		if w.numberLeft {
			left, right = right, left
		}
		v, holds := calculate(w.expr.Op, left, right)
		if w.expr.IsComparison() {
			v = s.value
		}
		if s.value = v; outcome(w.expr, &s, holds) {
			out = append(out, s)
		}
	}
	return out, nil
}

// outcome drops a sample for which a comparison does not hold; bool makes it 0 or 1 instead.
func outcome(b *logql.BinaryExpr, s *sample, holds bool) bool {
	if b.IsComparison() && b.ReturnBool {
		s.value = truth(holds)
		return true
	}
	return holds
}

// newSetOperation is and, or, or unless.
func newSetOperation(b *logql.BinaryExpr, left, right operator) (operator, error) {
	if m := b.Matching; m != nil && m.Group != "" {
		return nil, fmt.Errorf("%s has %s: %s matches many with many", b, m.Group, b.Op)
	}
	return &setOperation{op: b.Op, left: left, right: right, sign: newSignature(b.Matching)}, nil
}
