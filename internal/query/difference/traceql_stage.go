package difference

import (
	"github.com/ltv-assistant/obsgen/internal/query/traceql"
)

// traceqlStage is a stage after those before it, which are nil for the first one.
func (b *builder) traceqlStage(before *node, s traceql.Stage) *node {
	switch s := s.(type) {
	case traceql.Spanset:
		if before == nil {
			return b.spanset(s)
		}
		spans := b.spanset(s)
		return b.piped(b.node(stage, after(before).arg(spans), setting("name", "stage", "spans")))
	case *traceql.ScalarFilter:
		return b.scalarFilter(before, s)
	case *traceql.Metrics:
		return b.metrics(before, s)
	case *traceql.TopK:
		value := traceqlText(s.N)
		shown := s.Op + "(" + value + ")"
		n := b.stage(before, shown, setting("name", "stage", s.Op), setting("param", paramNoun(s.Op), value))
		return b.threshold(n, s.Compare)
	case *traceql.Group:
		by := groupingPart(false, fields(s.Fields))
		return b.stage(before, by.shown, setting("name", "stage", "by"), by)
	case *traceql.Select:
		names := "select" + labels(set(fields(s.Fields)))
		return b.stage(before, names, setting("name", "stage", names))
	}
	return b.stage(before, "coalesce()", setting("name", "stage", "coalesce()"))
}

// after begins a stage.
func after(before *node) form {
	if before == nil {
		return text("")
	}
	return text("").arg(before).text(" | ")
}

func (b *builder) stage(before *node, shown string, parts ...part) *node {
	return b.piped(b.node(stage, after(before).text(shown), parts...))
}

// piped marks what needs parentheses as an operand.
func (b *builder) piped(n *node) *node {
	n.precedence = pipePrecedence
	return n
}

func fields(exprs []traceql.Expr) []string {
	var out []string
	for _, e := range exprs {
		out = append(out, traceqlText(e))
	}
	return out
}
