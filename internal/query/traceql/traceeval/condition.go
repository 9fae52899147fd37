package traceeval

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/query/traceql"
)

// condition is what Tempo's storage is asked for: a field, perhaps one that compares with a
// literal. Spans that meet none of the conditions of a query are never looked at, and a value
// that meets none of those of its field is not seen: { !(name = "a") } finds nothing.
type condition struct {
	field   field
	op      string // of a comparison, or one of the below
	literal value
}

const (
	anyValue = "any" // the field is read, whatever it holds
	missing  = "missing"
)

// meets reports whether a value is one that the storage gives. It compares attributes with
// literals of their own type only: { span.n > 2.5 } finds no whole number.
func (c condition) meets(v value, ev *evaluator) bool {
	switch {
	case c.op == anyValue:
		return true
	case c.op == missing:
		return false
	case !c.field.intrinsic && !sameType(v, c.literal):
		return false
	}
	holds, err := ev.apply(c.op, v, c.literal)
	return err == nil && holds == true
}

// conditions are those of a whole query.
type conditions struct {
	evaluator *evaluator
	list      []condition
	all       bool // a span must meet each of them
	// structural operators, and filters without a field, look at every span.
	everySpan bool
}

func (c *conditions) add(f field, op string, literal value) {
	if added := (condition{field: f, op: op, literal: literal}); !slices.Contains(c.list, added) {
		c.list = append(c.list, added)
	}
}

// newConditions collects the conditions of the stages before select, which only shows fields.
func newConditions(p *traceql.Pipeline, ev *evaluator) *conditions {
	c := &conditions{evaluator: ev, all: true}
	for _, s := range p.Stages {
		if _, ok := s.(*traceql.Select); ok {
			break
		}
		c.stage(s)
	}
	for _, each := range c.list {
		if each.field.scope == "" && !each.field.intrinsic {
			c.all = false // an attribute without a scope may be anywhere
		}
	}
	return c
}

func (c *conditions) stage(s traceql.Stage) {
	switch s := s.(type) {
	case *traceql.SpansetFilter:
		c.filter(s)
	case *traceql.SpansetOperation:
		c.stage(s.LHS)
		c.stage(s.RHS)
		c.all = false
		c.everySpan = c.everySpan || s.Op != "&&" && s.Op != "||"
	case *traceql.WrappedPipeline:
		for _, inner := range s.Pipeline.Stages {
			c.stage(inner)
		}
	case *traceql.Group:
		c.expr(s.Fields[0])
		c.all = false
	case *traceql.ScalarFilter:
		c.expr(s.LHS)
		c.expr(s.RHS)
	}
}
