package difference

import (
	"strings"
	"time"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// logqlFilter takes conditions joined by and apart.
func logqlFilter(cond logql.LabelCond) []part {
	var parts []part
	for _, c := range conditions(cond, "and") {
		key := "label filter"
		if compared, ok := c.(*logql.LabelCompare); ok {
			key += " " + compared.Name
		}
		parts = append(parts, setting(key, "label filter", condText(c)))
	}
	return parts
}

// conditions are the operands of one operator, however they are grouped.
func conditions(cond logql.LabelCond, op string) []logql.LabelCond {
	joined, ok := cond.(*logql.LabelLogical)
	if !ok || joined.Op != op {
		return []logql.LabelCond{cond}
	}
	return append(conditions(joined.LHS, op), conditions(joined.RHS, op)...)
}

func condText(cond logql.LabelCond) string {
	switch c := cond.(type) {
	case *logql.LabelCompare:
		return comparedText(c)
	case *logql.LabelLogical:
		var out []string
		for _, each := range conditions(c, c.Op) {
			out = append(out, inner(each))
		}
		return strings.Join(out, " "+c.Op+" ")
	}
	return ""
}

func inner(cond logql.LabelCond) string {
	if _, ok := cond.(*logql.LabelLogical); ok {
		return "(" + condText(cond) + ")"
	}
	return condText(cond)
}

// comparedText writes = for ==, which Loki reads alike.
func comparedText(c *logql.LabelCompare) string {
	op := c.Op
	if op == "==" {
		op = "="
	}
	name, value := normal(c.Name), labelValue(c.Value)
	if c.Value.Kind == logql.StringValue {
		return name + op + value
	}
	return name + " " + op + " " + value
}

func labelValue(v logql.Value) string {
	switch v.Kind {
	case logql.StringValue:
		return quote(v.Text)
	case logql.IPValue:
		return "ip(" + quote(v.Text) + ")"
	case logql.NumberValue:
		return number(v.Number)
	case logql.DurationValue:
		return duration(time.Duration(v.Number * float64(time.Second)))
	case logql.BytesValue:
		return number(v.Number) + "B"
	}
	return normal(v.Text)
}
