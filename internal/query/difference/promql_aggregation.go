package difference

import (
	"strings"

	"github.com/prometheus/prometheus/promql/parser"
)

func (b *builder) promqlAggregation(e *parser.AggregateExpr) *node {
	op := e.Op.String()
	parts := []part{setting("name", "aggregation", op)}
	f := text(op + "(")
	if grouping := b.names(e.Grouping); e.Without || len(grouping) > 0 {
		by := groupingPart(e.Without, grouping)
		f, parts = text(op+" "+by.shown+" ("), append(parts, by)
	}
	if e.Param != nil {
		var p []part
		f, p = b.param(f, op, e.Param)
		parts = append(parts, p...)
	}
	return b.node(aggregationKind(op), f.arg(b.promql(e.Expr)).text(")"), parts...)
}

func (b *builder) names(names []string) []string {
	var shown []string
	for _, name := range names {
		shown = append(shown, b.variables.showName(name))
	}
	return shown
}

// groupingPart shows the labels in the order of the query.
func groupingPart(without bool, names []string) part {
	word := "by "
	if without {
		word = "without "
	}
	return part{key: "grouping", noun: "grouping", value: word + labels(set(names)), shown: word + labels(names)}
}

// param is the first argument of topk and its like.
func (b *builder) param(f form, op string, param parser.Expr) (form, []part) {
	if value, ok := b.literalText(param); ok {
		return f.text(value + ", "), []part{setting("param", paramNoun(op), value)}
	}
	return f.arg(b.promql(param)).text(", "), nil
}

func aggregationKind(op string) kind {
	switch op {
	case "topk", "bottomk", "approx_topk", "limitk", "limit_ratio":
		return ranking
	}
	return aggregation
}

// paramNoun is what an aggregation's first argument is.
func paramNoun(op string) string {
	switch op {
	case "quantile":
		return "quantile"
	case "count_values":
		return "label"
	case "limit_ratio":
		return "ratio"
	case "limitk":
		return "number of series"
	}
	return "shows the " + strings.TrimSuffix(strings.TrimPrefix(op, "approx_"), "k")
}
