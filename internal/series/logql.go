package series

import (
	"slices"

	"github.com/prometheus/prometheus/model/labels"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// logQL works out which values a label of a metric query over logs can have.
func logQL(expr logql.Expr, label string) Values {
	switch e := expr.(type) {
	case *logql.BinaryExpr:
		return logBinary(e, label)
	case *logql.VectorAggregation:
		if slices.Contains([]string{"topk", "bottomk", "approx_topk", "sort", "sort_desc"}, e.Op) {
			return logQL(e.Expr, label) // they pick some of the series that they get
		}
		return grouped(e.Grouping, label, func() Values { return logQL(e.Expr, label) })
	case *logql.RangeAggregation:
		inner := func() Values { return streamed(e.Log, label) }
		if e.Grouping == nil {
			return inner()
		}
		return grouped(e.Grouping, label, inner)
	case *logql.NumberLiteral, *logql.Vector:
		return absent()
	}
	return anything()
}

func logBinary(e *logql.BinaryExpr, label string) Values {
	left, right := logQL(e.LHS, label), logQL(e.RHS, label)
	switch {
	case isNumber(e.LHS):
		return right
	case isNumber(e.RHS):
		return left
	case e.Matching != nil:
		return anything()
	case e.Op == "or":
		return left.or(right)
	case e.Op == "unless":
		return left
	}
	return left.and(right)
}

func isNumber(expr logql.Expr) bool {
	_, is := expr.(*logql.NumberLiteral)
	return is
}

func grouped(by *logql.Grouping, label string, inner func() Values) Values {
	listed := by != nil && slices.ContainsFunc(by.Labels, func(ref logql.LabelRef) bool { return ref.Name == label })
	switch {
	case by == nil || listed == by.Without:
		return absent()
	case listed:
		return inner().named()
	}
	return inner()
}

// streamed are what the stream selector lets through, unless a stage may change the label:
// a parser does not, it gives another name to what is there already.
func streamed(log *logql.Pipeline, label string) Values {
	for _, use := range log.Labels() {
		changes := use.Kind == logql.UseLabelFormat || use.Kind == logql.UseDrop || use.Kind == logql.UseKeep
		if changes && (use.Name == label || use.Kind == logql.UseKeep) {
			return anything()
		}
	}
	var asked []*labels.Matcher
	for _, m := range log.Selector.Matchers {
		if read, ok := matcher(m); ok && m.Name == label {
			asked = append(asked, read)
		}
	}
	if len(asked) == 0 {
		return anything()
	}
	return anything().where(asked)
}

func matcher(m logql.Matcher) (*labels.Matcher, bool) {
	types := map[string]labels.MatchType{"=": labels.MatchEqual, "!=": labels.MatchNotEqual, "=~": labels.MatchRegexp, "!~": labels.MatchNotRegexp}
	kind, known := types[m.Op]
	if !known || m.Bare {
		return nil, false
	}
	read, err := labels.NewMatcher(kind, m.Name, m.Value)
	return read, err == nil
}
