package traceeval

import (
	"fmt"
	"regexp"
	"time"

	"github.com/ltv-assistant/obsgen/internal/query/traceql"
)

// list is several values of one field: those of a slice, or of several events.
type list []value

// evaluator calculates expressions for spans. It belongs to one goroutine.
type evaluator struct {
	regexes map[string]*regexp.Regexp
	reads   reads
}

func newEvaluator() *evaluator {
	return &evaluator{regexes: map[string]*regexp.Regexp{}, reads: reads{}}
}

// evaluate calculates an expression for a span; v is nil for one that reads none.
func (ev *evaluator) evaluate(e traceql.Expr, v *view) (value, error) {
	switch e := strip(e).(type) {
	case *traceql.Static:
		return literal(e)
	case *traceql.Field:
		return v.read(newField(e)), nil
	case *traceql.Unary:
		return ev.unary(e, v)
	case *traceql.Binary:
		return ev.binary(e, v)
	}
	return nil, fmt.Errorf("%s is not supported here", traceql.NodeString(e))
}

func (ev *evaluator) unary(e *traceql.Unary, v *view) (value, error) {
	x, err := ev.evaluate(e.X, v)
	if err != nil {
		return nil, err
	}
	if e.Op == "!" {
		if b, ok := x.(bool); ok {
			return !b, nil
		}
		return nil, fmt.Errorf("expression (%s) expected a boolean, but got %s", traceql.NodeString(e), typeName(x))
	}
	switch x := x.(type) {
	case int64:
		return -x, nil
	case float64:
		return -x, nil
	case time.Duration:
		return -x, nil
	}
	return nil, fmt.Errorf("expression (%s) expected a numeric, but got %s", traceql.NodeString(e), typeName(x))
}

func typeName(v value) string {
	switch v.(type) {
	case nil:
		return "nil"
	case status:
		return "status"
	case kind:
		return "kind"
	case time.Duration:
		return "duration"
	}
	return fmt.Sprintf("%T", v)
}

func (ev *evaluator) binary(e *traceql.Binary, v *view) (value, error) {
	if x, ok := besideNil(e); ok {
		return ev.compareNil(e.Op, x, v)
	}
	left, err := ev.evaluate(e.LHS, v)
	if err != nil {
		return nil, err
	}
	if b, ok := left.(bool); ok && (e.Op == "&&" && !b || e.Op == "||" && b) {
		return b, nil
	}
	right, err := ev.evaluate(e.RHS, v)
	if err != nil {
		return nil, err
	}
	return ev.apply(e.Op, left, right)
}

// besideNil is the other side of a comparison with nil.
func besideNil(e *traceql.Binary) (traceql.Expr, bool) {
	if isNil(e.RHS) && isComparison(e.Op) {
		return strip(e.LHS), true
	}
	return strip(e.RHS), isNil(e.LHS) && isComparison(e.Op)
}

func isNil(e traceql.Expr) bool {
	s, ok := strip(e).(*traceql.Static)
	return ok && s.Kind == traceql.NilValue
}

// compareNil asks whether the span has a field.
func (ev *evaluator) compareNil(op string, e traceql.Expr, v *view) (value, error) {
	f, ok := e.(*traceql.Field)
	if !ok {
		x, err := ev.evaluate(e, v)
		return x != nil && op == "!=", err
	}
	if op == "!=" {
		return v.read(newField(f)) != nil, nil
	}
	return v.lacks(newField(f)), nil
}
