package query

import (
	"slices"
	"strconv"

	"github.com/prometheus/prometheus/promql/parser"
)

// Condition is a comparison of a query with a number.
type Condition struct {
	Query     string
	Op        string
	Threshold float64
}

// Math is the condition in Grafana's expression language, about the query refID.
func (c Condition) Math(refID string) string {
	return "$" + refID + " " + c.Op + " " + strconv.FormatFloat(c.Threshold, 'f', -1, 64)
}

// Split is an alert expression taken apart for Grafana, which wants query and
// threshold separately so that values are recorded while nothing fires.
type Split struct {
	// Conditions must all hold; the first one's value is the alert's value. None
	// means that the expression cannot be split: it fires for whatever it returns.
	Conditions []Condition
	// Filtered says that the query can return nothing although all is well, so
	// that no data must not alarm.
	Filtered bool
}

// SplitAlert takes an alert expression apart along its outermost comparisons and "and".
func SplitAlert(expr parser.Expr) Split {
	if comparisons, ok := conjunction(expr); ok {
		return newSplit(comparisons...)
	}
	if comparison, ok := guarded(expr); ok {
		return newSplit(comparison)
	}
	return Split{Filtered: true}
}

func newSplit(comparisons ...comparison) Split {
	split := Split{Filtered: slices.ContainsFunc(comparisons, comparison.filtered)}
	for _, c := range comparisons {
		split.Conditions = append(split.Conditions, c.condition())
	}
	return split
}

// conjunction reads "a > 1 and b > 2": every part is a comparison, on equal labels.
func conjunction(expr parser.Expr) ([]comparison, bool) {
	binary, ok := unparen(expr).(*parser.BinaryExpr)
	if !ok {
		return nil, false
	}
	if binary.Op != parser.LAND {
		compared, ok := compare(binary)
		return []comparison{compared}, ok
	}
	if binary.VectorMatching.On || len(binary.VectorMatching.MatchingLabels) > 0 {
		return nil, false
	}
	left, leftOK := conjunction(binary.LHS)
	right, rightOK := conjunction(binary.RHS)
	return append(left, right...), leftOK && rightOK
}

// guarded reads "(a > 1) and on(x) b" and "(a > 1) unless b": the value is compared
// outside, the rest stays in the query as a filter.
func guarded(expr parser.Expr) (comparison, bool) {
	binary, ok := unparen(expr).(*parser.BinaryExpr)
	if !ok || (binary.Op != parser.LAND && binary.Op != parser.LUNLESS) {
		return comparison{}, false
	}
	left, ok := unparen(binary.LHS).(*parser.BinaryExpr)
	if !ok {
		return comparison{}, false
	}
	compared, ok := compare(left)
	if !ok {
		return comparison{}, false
	}
	filter := *binary
	filter.LHS = compared.query
	compared.query = &filter
	return compared, true
}
