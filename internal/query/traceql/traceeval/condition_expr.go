package traceeval

import "github.com/ltv-assistant/obsgen/internal/query/traceql"

// filter of a literal alone, as of { }, asks for every span.
func (c *conditions) filter(f *traceql.SpansetFilter) {
	if f.Cond == nil {
		c.everySpan = true
		return
	}
	if v, ok := c.evaluator.constant(f.Cond); ok {
		c.everySpan = c.everySpan || v == true
		return
	}
	c.expr(f.Cond)
}

func (c *conditions) expr(e traceql.Expr) {
	if _, ok := c.evaluator.constant(e); ok {
		return
	}
	switch e := strip(e).(type) {
	case *traceql.Field:
		c.read(e)
	case *traceql.Unary:
		c.expr(e.X)
	case *traceql.Aggregate:
		c.all = false
		if e.Field != nil {
			c.expr(e.Field)
		}
	case *traceql.Binary:
		c.binary(e)
	}
}

// read asks for a field, whatever it holds.
func (c *conditions) read(f *traceql.Field) { c.add(newField(f), anyValue, nil) }

// binary also repeats two faults of Tempo's: a literal on the left does not turn the operator
// round, and an || behind a field does not make its sides alternatives.
func (c *conditions) binary(b *traceql.Binary) {
	left, leftField := strip(b.LHS).(*traceql.Field)
	right, rightField := strip(b.RHS).(*traceql.Field)
	literalLeft, isLeft := c.evaluator.constant(b.LHS)
	literalRight, isRight := c.evaluator.constant(b.RHS)
	switch {
	case leftField && isRight:
		c.compare(left, b.Op, literalRight)
	case rightField && isLeft:
		c.compare(right, b.Op, literalLeft)
	case leftField:
		c.read(left)
		c.expr(b.RHS)
	case isLeft:
		c.expr(b.RHS)
	default:
		c.expr(b.LHS)
		c.expr(b.RHS)
		c.all = c.all && b.Op != "||"
	}
}

func (c *conditions) compare(f *traceql.Field, op string, literal value) {
	key := newField(f)
	_, logical := literal.(bool)
	switch {
	case literal == nil && op == "=":
		c.add(key, missing, nil)
	case literal == nil, !isComparison(op) && !isRegex(op), logical && (op == "&&" || op == "||"):
		c.add(key, anyValue, nil)
	default:
		c.add(key, op, literal)
	}
}
