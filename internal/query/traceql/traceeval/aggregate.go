package traceeval

import (
	"fmt"
	"time"

	"github.com/ltv-assistant/obsgen/internal/query/traceql"
)

// scalarFilter keeps a spanset whose aggregate compares with a value.
func (ev *evaluator) scalarFilter(f *traceql.ScalarFilter, in *spanset) ([]*spanset, error) {
	a, s, err := sides(f)
	if err != nil {
		return nil, err
	}
	want, err := literal(s)
	if err != nil {
		return nil, err
	}
	got, err := ev.aggregate(a, in)
	if err != nil || got == nil {
		return nil, err
	}
	if !compare(f.Op, got, want) {
		return nil, nil
	}
	return []*spanset{in.labelled(traceql.NodeString(a), got)}, nil
}

func sides(f *traceql.ScalarFilter) (*traceql.Aggregate, *traceql.Static, error) {
	a, isAggregate := strip(f.LHS).(*traceql.Aggregate)
	s, isStatic := strip(f.RHS).(*traceql.Static)
	if !isAggregate || !isStatic {
		return nil, nil, fmt.Errorf("%s is not supported: Tempo compares one aggregate with one value", traceql.NodeString(f))
	}
	return a, s, nil
}

// aggregate is nil for spans that have no value.
func (ev *evaluator) aggregate(a *traceql.Aggregate, in *spanset) (value, error) {
	if a.Op == "count" {
		return int64(len(in.views)), nil
	}
	var result value
	count := 0
	for _, v := range in.views {
		next, err := ev.evaluate(a.Field, v)
		if err != nil {
			return nil, err
		}
		if next != nil {
			count++
			result = combine(a.Op, result, first(next))
		}
	}
	if a.Op == "avg" {
		return divide(result, count), nil
	}
	return result, nil
}

func first(v value) value {
	if l, ok := v.(list); ok {
		return l[0]
	}
	return v
}

func combine(op string, sum, next value) value {
	switch {
	case sum == nil:
		return next
	case op == "min":
		if order(next, sum) < 0 {
			return next
		}
		return sum
	case op == "max":
		if order(next, sum) > 0 {
			return next
		}
		return sum
	}
	return add(sum, next)
}

// add leaves out what is not of the type of the first value.
func add(sum, next value) value {
	switch a := sum.(type) {
	case int64:
		if b, ok := next.(int64); ok {
			return a + b
		}
	case float64:
		if b, ok := next.(float64); ok {
			return a + b
		}
	case time.Duration:
		if b, ok := next.(time.Duration); ok {
			return a + b
		}
	}
	return sum
}

func divide(sum value, count int) value {
	switch v := sum.(type) {
	case int64:
		return float64(v) / float64(count)
	case float64:
		return v / float64(count)
	case time.Duration:
		return v / time.Duration(count)
	}
	return sum
}
