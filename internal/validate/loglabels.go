package validate

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// logLabels are the labels that a LogQL query returns. What a range aggregation without
// a grouping returns depends on the lines, so anything may come.
func logLabels(node logql.Node) query.LabelSet {
	switch n := node.(type) {
	case *logql.BinaryExpr:
		if _, number := n.LHS.(*logql.NumberLiteral); number {
			return logLabels(n.RHS)
		}
		return logLabels(n.LHS)
	case *logql.LabelReplace:
		return logLabels(n.Expr).With(n.Dst.Name)
	case *logql.RangeAggregation:
		if n.Grouping != nil {
			return grouped(query.LabelSet{Open: true}, n.Grouping)
		}
	case *logql.VectorAggregation:
		return vectorLabels(n)
	case *logql.Vector:
		return query.NewLabelSet()
	}
	return query.LabelSet{Open: true}
}

func vectorLabels(n *logql.VectorAggregation) query.LabelSet {
	inner := logLabels(n.Expr)
	switch {
	case slices.Contains([]string{"topk", "bottomk", "approx_topk", "sort", "sort_desc"}, n.Op):
		return inner
	case n.Grouping == nil:
		return query.NewLabelSet()
	}
	return grouped(inner, n.Grouping)
}

func grouped(inner query.LabelSet, grouping *logql.Grouping) query.LabelSet {
	var names []string
	for _, label := range grouping.Labels {
		names = append(names, label.Name)
	}
	if grouping.Without {
		return inner.Without(names...)
	}
	return inner.Only(names...)
}
