package difference

import (
	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

func (b *builder) logqlRange(e *logql.RangeAggregation) *node {
	parts := []part{setting("name", "function", e.Op)}
	f := text(e.Op + "(")
	if e.Param != nil {
		value := logqlNumber(e.Param)
		f, parts = f.text(value+", "), append(parts, argument(e.Op, 0, value))
	}
	f = f.arg(b.logqlSpan(e)).text(")")
	if e.Grouping != nil {
		by := groupingPart(e.Grouping.Without, refs(e.Grouping.Labels))
		f, parts = f.text(" "+by.shown), append(parts, by)
	}
	return b.node(function, f, parts...)
}

// logqlSpan is the log query with its range.
func (b *builder) logqlSpan(e *logql.RangeAggregation) *node {
	length := logqlDuration(e.Range)
	parts := []part{setting("range", "range", length)}
	if e.Offset != nil {
		if offset := logqlDuration(*e.Offset); offset != duration(0) {
			parts = append(parts, setting("offset", "offset", offset))
		}
	}
	f := text("").arg(b.logqlPipeline(e.Log)).text(" [" + length + "]" + suffix(parts[1:]))
	return b.node(rangeOf, f, parts...)
}

func (b *builder) logqlAggregation(e *logql.VectorAggregation) *node {
	parts := []part{setting("name", "aggregation", e.Op)}
	f := text(e.Op + "(")
	if g := e.Grouping; g != nil && (g.Without || len(g.Labels) > 0) {
		by := groupingPart(g.Without, refs(g.Labels))
		f, parts = text(e.Op+" "+by.shown+" ("), append(parts, by)
	}
	if e.Param != nil {
		value := logqlNumber(e.Param)
		f, parts = f.text(value+", "), append(parts, setting("param", paramNoun(e.Op), value))
	}
	return b.node(aggregationKind(e.Op), f.arg(b.logql(e.Expr)).text(")"), parts...)
}
