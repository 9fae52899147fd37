package query

import (
	"slices"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql/parser"
)

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
	return NewLabelSet()
}

func selectorLabels(selector *parser.VectorSelector, metric MetricLabels) LabelSet {
	names, known := metric(metricName(selector))
	return LabelSet{Open: !known}.With(slices.Concat(names, equalLabels(selector))...)
}

// equalLabels are the labels that a selector fixes to a value.
func equalLabels(selector *parser.VectorSelector) []string {
	var names []string
	for _, matcher := range selector.LabelMatchers {
		if matcher.Type == labels.MatchEqual && matcher.Value != "" && matcher.Name != model.MetricNameLabel {
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
	out := inner.Only(e.Grouping...)
	if e.Without {
		out = inner.Without(e.Grouping...)
	}
	if e.Op == parser.COUNT_VALUES {
		out = out.With(stringArg(e.Param))
	}
	return out
}

func callLabels(e *parser.Call, metric MetricLabels) LabelSet {
	switch e.Func.Name {
	case "absent", "absent_over_time":
		return absentLabels(e)
	case "histogram_quantile", "histogram_fraction":
		return OutputLabels(e.Args[len(e.Args)-1], metric).Without("le")
	case "label_replace", "label_join":
		return OutputLabels(e.Args[0], metric).With(stringArg(e.Args[1]))
	}
	for _, arg := range e.Args {
		if kind := arg.Type(); kind == parser.ValueTypeVector || kind == parser.ValueTypeMatrix {
			return OutputLabels(arg, metric)
		}
	}
	return NewLabelSet()
}

// absentLabels are those that absent() can know: what its selector asks for.
func absentLabels(e *parser.Call) LabelSet {
	switch arg := unparen(e.Args[0]).(type) {
	case *parser.VectorSelector:
		return NewLabelSet(equalLabels(arg)...)
	case *parser.MatrixSelector:
		return NewLabelSet(equalLabels(arg.VectorSelector.(*parser.VectorSelector))...)
	}
	return NewLabelSet()
}

func stringArg(expr parser.Expr) string {
	if literal, ok := unparen(expr).(*parser.StringLiteral); ok {
		return literal.Val
	}
	return ""
}
