package logeval

import (
	"context"
	"fmt"

	"github.com/prometheus/prometheus/model/labels"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// evaluation is what the operators of one query share.
type evaluation struct {
	ctx   context.Context
	store *Store
	steps steps
}

// operator is an expression, ready to be evaluated at each step in turn.
type operator interface {
	at(step int) (vector, error)
}

// vector is the samples of one step. It may be changed by who gets it.
type vector []sample

type sample struct {
	labels labels.Labels
	value  float64
}

func (e *evaluation) operator(expr logql.Expr) (operator, error) {
	switch expr := expr.(type) {
	case *logql.RangeAggregation:
		return e.rangeAggregation(expr, nil)
	case *logql.VectorAggregation:
		return e.vectorAggregation(expr)
	case *logql.BinaryExpr:
		return e.binary(expr)
	case *logql.LabelReplace:
		return e.labelReplace(expr)
	case *logql.Vector:
		v, err := number(expr.Value)
		return constant(v), err
	}
	return nil, fmt.Errorf("%s is not supported: %T", expr, expr)
}

// constant is vector(n): a value without labels.
type constant float64

func (c constant) at(int) (vector, error) { return vector{{value: float64(c)}}, nil }

// number is the value of a literal; only Grafana knows that of a variable.
func number(n *logql.NumberLiteral) (float64, error) {
	if n.Variable {
		return 0, variableError(n.Text)
	}
	return n.Value, nil
}

func variableError(name string) error {
	return fmt.Errorf("%s is a Grafana variable: put its value into the query before it is evaluated", name)
}
