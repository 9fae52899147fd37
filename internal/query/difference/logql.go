package difference

import (
	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

func (b *builder) readLogQL(text string) (*node, error) {
	parsed, err := logql.Parse(text)
	if err != nil {
		return nil, err
	}
	return b.logql(parsed.Root), nil
}

func (b *builder) logql(expr logql.Expr) *node {
	switch e := expr.(type) {
	case *logql.Pipeline:
		return b.logqlPipeline(e)
	case *logql.RangeAggregation:
		return b.logqlRange(e)
	case *logql.VectorAggregation:
		return b.logqlAggregation(e)
	case *logql.BinaryExpr:
		return b.logqlBinary(e)
	case *logql.LabelReplace:
		return b.logqlReplace(e)
	case *logql.Vector:
		value := logqlNumber(e.Value)
		name := setting("name", "function", "vector")
		return b.node(function, text("vector("+value+")"), name, setting("argument 0", "value", value))
	case *logql.NumberLiteral:
		return b.literal(logqlNumber(e))
	}
	return b.literal(expr.String())
}

func logqlNumber(n *logql.NumberLiteral) string {
	if n.Variable {
		return normal(n.Text)
	}
	return number(n.Value)
}

func logqlDuration(d logql.Duration) string {
	if d.Variable {
		return normal(d.Text)
	}
	return duration(d.Value)
}

func (b *builder) logqlBinary(e *logql.BinaryExpr) *node {
	o := operator{op: e.Op, returnBool: e.ReturnBool}
	if m := e.Matching; m != nil {
		o.matching = matching{m.On, refs(m.Labels), m.Group, refs(m.Include)}
	}
	o.lhs, o.rhs = b.logql(e.LHS), b.logql(e.RHS)
	return b.operator(o)
}

func refs(labels []logql.LabelRef) []string {
	var names []string
	for _, label := range labels {
		names = append(names, normal(label.Name))
	}
	return names
}

func (b *builder) logqlReplace(e *logql.LabelReplace) *node {
	const name = "label_replace"
	parts := []part{setting("name", "function", name)}
	f := text(name + "(").arg(b.logql(e.Expr))
	for i, value := range []string{e.Dst.Name, e.Replacement, e.Src.Name, e.Regex} {
		f = f.text(", " + quote(value))
		parts = append(parts, argument(name, i+1, quote(value)))
	}
	return b.node(function, f.text(")"), parts...)
}
