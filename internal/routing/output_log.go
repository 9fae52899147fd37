package routing

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// logLabels reports which labels a LogQL query can return: those that it groups by, or
// any where it does not.
func logLabels(expr string) func(string) bool {
	parsed, err := logql.Parse(expr)
	if err != nil {
		return anyLabel
	}
	return returned(parsed.Root)
}

func returned(expr logql.Expr) func(string) bool {
	switch e := expr.(type) {
	case *logql.BinaryExpr:
		if e.Matching == nil { // the labels of both sides are the same
			return either(returned(e.LHS), returned(e.RHS))
		}
	case *logql.VectorAggregation:
		return aggregated(e)
	case *logql.RangeAggregation:
		if e.Grouping != nil {
			return grouped(e.Grouping)
		}
	case *logql.NumberLiteral, *logql.Vector:
		return func(string) bool { return false }
	}
	return anyLabel
}

func aggregated(e *logql.VectorAggregation) func(string) bool {
	switch {
	case slices.Contains([]string{"topk", "bottomk", "approx_topk", "sort", "sort_desc"}, e.Op):
		return returned(e.Expr) // they pick some of the series that they get
	case e.Grouping == nil:
		return func(string) bool { return false }
	}
	return grouped(e.Grouping)
}

func grouped(by *logql.Grouping) func(string) bool {
	return func(name string) bool {
		named := slices.ContainsFunc(by.Labels, func(label logql.LabelRef) bool { return label.Name == name })
		return named != by.Without
	}
}

func either(a, b func(string) bool) func(string) bool {
	return func(name string) bool { return a(name) || b(name) }
}
