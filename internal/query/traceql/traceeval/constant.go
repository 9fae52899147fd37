package traceeval

import (
	"fmt"
	"math"
	"strconv"
	"time"

	"github.com/ltv-assistant/obsgen/internal/query/traceql"
)

// strip removes parentheses.
func strip(e traceql.Expr) traceql.Expr {
	for {
		p, ok := e.(*traceql.Paren)
		if !ok {
			return e
		}
		e = p.X
	}
}

// constant calculates an expression that reads no span; ok is false for others, and for
// what cannot be calculated.
func (ev *evaluator) constant(e traceql.Expr) (v value, ok bool) {
	if ev.reads.span(e) {
		return nil, false
	}
	v, err := ev.evaluate(e, nil)
	return v, err == nil
}

func literal(s *traceql.Static) (value, error) {
	switch s.Kind {
	case traceql.StringValue:
		return s.Text, nil
	case traceql.NumberValue:
		return numberLiteral(s.Text)
	case traceql.DurationValue:
		return time.ParseDuration(s.Text)
	case traceql.BoolValue:
		return s.Text == "true", nil
	case traceql.NilValue:
		return nil, nil
	case traceql.StatusValue:
		return status(s.Text), nil
	case traceql.KindValue:
		return kind(s.Text), nil
	}
	return nil, fmt.Errorf("%s is a Grafana variable: put its value into the query before it is evaluated", s.Text)
}

func numberLiteral(text string) (value, error) {
	switch text {
	case "minInt":
		return int64(math.MinInt64), nil
	case "maxInt":
		return int64(math.MaxInt64), nil
	}
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		return n, nil
	}
	f, err := strconv.ParseFloat(text, 64)
	return f, err
}
