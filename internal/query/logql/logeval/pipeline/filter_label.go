package pipeline

import (
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// condition is a label filter. It may leave an error on the line, with which the line goes on.
type condition interface {
	reader
	holds(*line) bool
}

// labelFilter drops the lines for which its condition does not hold.
type labelFilter struct{ condition }

func (f labelFilter) run(l *line) bool { return f.holds(l) }

// newLabelFilter gives no stage for a filter that every line passes.
func newLabelFilter(c logql.LabelCond) (stage, error) {
	cond, err := newCondition(c)
	if err != nil {
		return nil, err
	}
	if s, ok := cond.(*stringCondition); ok && s.match == nil {
		return nil, nil
	}
	return labelFilter{cond}, nil
}

func newCondition(c logql.LabelCond) (condition, error) {
	switch c := c.(type) {
	case *logql.LabelLogical:
		return newLogical(c)
	case *logql.LabelCompare:
		return newComparison(c)
	}
	return nil, fmt.Errorf("%T is not supported", c)
}

func newComparison(c *logql.LabelCompare) (condition, error) {
	switch c.Value.Kind {
	case logql.StringValue:
		return newStringCondition(c)
	case logql.IPValue:
		return newIPCondition(c)
	case logql.VariableValue:
		return nil, variableError(c.Value.Text)
	}
	return newNumericCondition(c)
}

// logical joins two conditions. It asks both sides of and, for the errors they leave.
type logical struct {
	or          bool
	left, right condition
}

func newLogical(c *logql.LabelLogical) (condition, error) {
	left, err := newCondition(c.LHS)
	if err != nil {
		return nil, err
	}
	right, err := newCondition(c.RHS)
	return &logical{or: c.Op == "or", left: left, right: right}, err
}

func (c *logical) holds(l *line) bool {
	left := c.left.holds(l)
	if c.or {
		return left || c.right.holds(l)
	}
	right := c.right.holds(l)
	return left && right
}

func (c *logical) reads() []string { return append(c.left.reads(), c.right.reads()...) }
