package query

import (
	"maps"

	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql/parser"
)

// LabelSet is what is known of the labels that a query returns.
type LabelSet struct {
	Names map[string]bool
	// Open sets may have further labels, since a metric in them is not known.
	Open bool
}

// Has reports whether the query can return the label.
func (s LabelSet) Has(name string) bool { return s.Open || s.Names[name] }

func (s LabelSet) with(names ...string) LabelSet {
	out := LabelSet{maps.Clone(s.Names), s.Open}
	if out.Names == nil {
		out.Names = map[string]bool{}
	}
	for _, name := range names {
		out.Names[name] = true
	}
	return out
}

func (s LabelSet) without(names ...string) LabelSet {
	out := s.with()
	for _, name := range names {
		delete(out.Names, name)
	}
	return out
}

// only keeps the named labels; an open set may have any of them.
func (s LabelSet) only(names ...string) LabelSet {
	out := LabelSet{Names: map[string]bool{}}
	for _, name := range names {
		if s.Has(name) {
			out.Names[name] = true
		}
	}
	return out
}

// common keeps the labels that both sets can have.
func (s LabelSet) common(other LabelSet) LabelSet {
	out := LabelSet{Names: map[string]bool{}, Open: s.Open && other.Open}
	for name := range s.Names {
		if other.Has(name) {
			out.Names[name] = true
		}
	}
	for name := range other.Names {
		if s.Has(name) {
			out.Names[name] = true
		}
	}
	return out
}

// MetricLabels returns the labels of a metric, and false if it is not known.
type MetricLabels func(metric string) ([]string, bool)

// OutputLabels works out the labels of a PromQL query's result.
func OutputLabels(expr parser.Expr, metric MetricLabels) LabelSet {
	switch e := unparen(expr).(type) {
	case *parser.VectorSelector:
		return selectorLabels(e, metric)
	case *parser.MatrixSelector:
		return OutputLabels(e.VectorSelector, metric)
	case *parser.SubqueryExpr:
		return OutputLabels(e.Expr, metric)
	case *parser.UnaryExpr:
		return OutputLabels(e.Expr, metric)
	case *parser.StepInvariantExpr:
		return OutputLabels(e.Expr, metric)
	case *parser.AggregateExpr:
		return aggregateLabels(e, metric)
	case *parser.BinaryExpr:
		return binaryLabels(e, metric)
	case *parser.Call:
		return callLabels(e, metric)
	}
	return LabelSet{}
}

func selectorLabels(selector *parser.VectorSelector, metric MetricLabels) LabelSet {
	names, known := metric(metricName(selector))
	return LabelSet{Open: !known}.with(append(names, equalLabels(selector)...)...)
}

// equalLabels are the labels that a selector fixes to a value.
func equalLabels(selector *parser.VectorSelector) []string {
	var names []string
	for _, matcher := range selector.LabelMatchers {
		if matcher.Type == labels.MatchEqual && matcher.Value != "" && matcher.Name != "__name__" {
			names = append(names, matcher.Name)
		}
	}
	return names
}

func aggregateLabels(e *parser.AggregateExpr, metric MetricLabels) LabelSet {
	inner := OutputLabels(e.Expr, metric)
	switch e.Op {
	case parser.TOPK, parser.BOTTOMK, parser.LIMITK, parser.LIMIT_RATIO:
		return inner
	}
	out := inner.only(e.Grouping...)
	if e.Without {
		out = inner.without(e.Grouping...)
	}
	if label, ok := e.Param.(*parser.StringLiteral); ok { // count_values("label", …)
		out = out.with(label.Val)
	}
	return out
}

func binaryLabels(e *parser.BinaryExpr, metric MetricLabels) LabelSet {
	left, right := OutputLabels(e.LHS, metric), OutputLabels(e.RHS, metric)
	matching := e.VectorMatching
	switch {
	case matching == nil: // one side is a number
		if e.LHS.Type() == parser.ValueTypeScalar {
			return right
		}
		return left
	case e.Op == parser.LAND, e.Op == parser.LUNLESS:
		return left
	case e.Op == parser.LOR:
		return left.common(right)
	case matching.Card == parser.CardManyToOne:
		return left.with(matching.Include...)
	case matching.Card == parser.CardOneToMany:
		return right.with(matching.Include...)
	case matching.On:
		return left.only(matching.MatchingLabels...)
	case len(matching.MatchingLabels) > 0:
		return left.without(matching.MatchingLabels...)
	}
	return left.common(right)
}

func callLabels(e *parser.Call, metric MetricLabels) LabelSet {
	switch e.Func.Name {
	case "absent", "absent_over_time":
		return absentLabels(e)
	case "histogram_quantile":
		return OutputLabels(e.Args[1], metric).without("le")
	case "label_replace", "label_join":
		return OutputLabels(e.Args[0], metric).with(stringArg(e.Args[1]))
	}
	for _, arg := range e.Args {
		if kind := arg.Type(); kind == parser.ValueTypeVector || kind == parser.ValueTypeMatrix {
			return OutputLabels(arg, metric)
		}
	}
	return LabelSet{}
}

// absentLabels are those that absent() can know: what its selector asks for.
func absentLabels(e *parser.Call) LabelSet {
	switch arg := unparen(e.Args[0]).(type) {
	case *parser.VectorSelector:
		return LabelSet{}.with(equalLabels(arg)...)
	case *parser.MatrixSelector:
		return LabelSet{}.with(equalLabels(arg.VectorSelector.(*parser.VectorSelector))...)
	}
	return LabelSet{}
}

func stringArg(expr parser.Expr) string {
	if literal, ok := unparen(expr).(*parser.StringLiteral); ok {
		return literal.Val
	}
	return ""
}
