package difference

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/query/traceql"
)

// scalarFilter keeps the traces in which an aggregate passes a threshold.
func (b *builder) scalarFilter(before *node, s *traceql.ScalarFilter) *node {
	lhs, rhs, op := s.LHS, s.RHS, s.Op
	if isStatic(lhs) {
		lhs, rhs, op = rhs, lhs, operator{op: op}.turned()
	}
	left, right := traceqlOperand(lhs, 3), traceqlOperand(rhs, 3)
	parts := []part{setting("name", "aggregate", left), setting("threshold", "threshold", op+" "+right)}
	return b.stage(before, left+" "+op+" "+right, parts...)
}

func (b *builder) metrics(before *node, s *traceql.Metrics) *node {
	parts := []part{setting("name", "function", s.Op)}
	var shown []string
	f := after(before).text(s.Op + "(")
	if s.Field != nil {
		shown = append(shown, traceqlText(s.Field))
		parts = append(parts, setting("field", "field", shown[0]))
	}
	if s.Filter != nil {
		f = f.arg(b.spans(s.Filter))
		shown = append(shown, "")
	}
	for _, p := range s.Params {
		shown = append(shown, staticText(p))
		parts = append(parts, argument(s.Op, 0, staticText(p)))
	}
	f = f.text(strings.Join(shown, ", ") + ")")
	if s.By != nil {
		by := groupingPart(false, fields(s.By.Fields))
		f, parts = f.text(" "+by.shown), append(parts, by)
	}
	return b.threshold(b.piped(b.node(stage, f, parts...)), s.Compare)
}

func (b *builder) threshold(n *node, t *traceql.Threshold) *node {
	if t == nil {
		return n
	}
	value := t.Op + " " + staticText(t.Value)
	return b.piped(b.node(comparison, text("").arg(n).text(" "+value), setting("threshold", "threshold", value)))
}
