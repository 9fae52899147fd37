package series

import (
	"slices"

	"github.com/prometheus/prometheus/promql/parser"

	"github.com/ltv-assistant/obsgen/internal/query"
)

// metrics knows which values a label of a metric can have.
type metrics func(selector query.Selector, label string) Values

// promql works out which values a label of a query's result can have.
func (from metrics) promql(expr parser.Expr, label string) Values {
	switch e := expr.(type) {
	case *parser.ParenExpr:
		return from.promql(e.Expr, label)
	case *parser.VectorSelector:
		return from.selector(e, label)
	case *parser.MatrixSelector:
		return from.promql(e.VectorSelector, label)
	case *parser.SubqueryExpr:
		return from.promql(e.Expr, label)
	case *parser.UnaryExpr:
		return from.promql(e.Expr, label)
	case *parser.StepInvariantExpr:
		return from.promql(e.Expr, label)
	case *parser.AggregateExpr:
		return from.aggregated(e, label)
	case *parser.BinaryExpr:
		return from.binary(e, label)
	case *parser.Call:
		return from.call(e, label)
	case *parser.NumberLiteral, *parser.StringLiteral:
		return absent()
	}
	return anything()
}

func (from metrics) selector(e *parser.VectorSelector, label string) Values {
	read := query.Selectors(e)[0]
	return from(read, label).where(of(label, read.Matchers))
}

func (from metrics) aggregated(e *parser.AggregateExpr, label string) Values {
	inner := func() Values { return from.promql(e.Expr, label) }
	switch e.Op {
	case parser.TOPK, parser.BOTTOMK, parser.LIMITK, parser.LIMIT_RATIO:
		return inner() // they pick some of the series that they get
	case parser.COUNT_VALUES:
		if written, _ := e.Param.(*parser.StringLiteral); written == nil || written.Val == label {
			return present()
		}
	}
	switch listed := slices.Contains(e.Grouping, label); {
	case listed == e.Without:
		return absent()
	case listed:
		return inner().named()
	}
	return inner()
}
