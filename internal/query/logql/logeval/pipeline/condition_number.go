package pipeline

import (
	"math"
	"strconv"
	"time"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
	"github.com/ltv-assistant/obsgen/internal/query/logql/size"
)

// numericCondition compares a number, a duration or a size; a line without the label is dropped.
type numericCondition struct {
	name string
	test func(value string) (bool, error)
}

func newNumericCondition(c *logql.LabelCompare) (condition, error) {
	n := &numericCondition{name: c.Name}
	switch c.Value.Kind {
	case logql.DurationValue:
		want := time.Duration(math.Round(c.Value.Number * 1e9))
		n.test = func(s string) (bool, error) { return test(s, time.ParseDuration, c.Op, want) }
	case logql.BytesValue:
		want := uint64(c.Value.Number)
		n.test = func(s string) (bool, error) { return test(s, size.Parse, c.Op, want) }
	default:
		n.test = func(s string) (bool, error) { return test(s, parseFloat, c.Op, c.Value.Number) }
	}
	return n, nil
}

func parseFloat(s string) (float64, error) { return strconv.ParseFloat(s, 64) }

// holds keeps a line whose label it cannot read, with an error, unless there is one already.
func (c *numericCondition) holds(l *line) bool {
	value, ok := l.get(c.name)
	if !ok {
		return false
	}
	holds, err := c.test(value)
	if err == nil {
		return holds
	}
	if l.err == "" {
		l.fail("LabelFilterErr", err)
	}
	return true
}

func (c *numericCondition) reads() []string { return []string{c.name} }

func test[T float64 | uint64 | time.Duration](s string, parse func(string) (T, error), op string, want T) (bool, error) {
	v, err := parse(s)
	if err != nil {
		return false, err
	}
	switch op {
	case "!=":
		return v != want, nil
	case ">":
		return v > want, nil
	case ">=":
		return v >= want, nil
	case "<":
		return v < want, nil
	case "<=":
		return v <= want, nil
	}
	return v == want, nil
}
