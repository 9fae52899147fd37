package difference

import (
	"github.com/prometheus/prometheus/promql/parser"

	"github.com/ltv-assistant/obsgen/internal/query"
)

func (b *builder) readPromQL(text string) (*node, error) {
	parsed, err := query.ParsePromQL(b.variables.fill(text))
	if err != nil {
		return nil, err
	}
	return b.promql(parsed), nil
}

func (b *builder) promql(expr parser.Expr) *node {
	switch e := expr.(type) {
	case *parser.ParenExpr:
		return b.promql(e.Expr)
	case *parser.StepInvariantExpr:
		return b.promql(e.Expr)
	case *parser.VectorSelector:
		return b.promqlSelector(e)
	case *parser.MatrixSelector:
		r := b.variables.showDuration(e.Range)
		return b.node(rangeOf, form{words: []string{""}}.arg(b.promql(e.VectorSelector)).text("["+r+"]"), setting("range", "range", r))
	case *parser.SubqueryExpr:
		return b.promqlSubquery(e)
	case *parser.AggregateExpr:
		return b.promqlAggregation(e)
	case *parser.Call:
		return b.promqlCall(e)
	case *parser.BinaryExpr:
		return b.promqlBinary(e)
	case *parser.UnaryExpr:
		return b.promqlUnary(e)
	}
	return b.promqlLiteral(expr)
}

// literalText is a number or a string, with signs and parentheses resolved.
func (b *builder) literalText(expr parser.Expr) (string, bool) {
	if value, ok := signed(expr); ok {
		return b.variables.showNumber(value), true
	}
	for {
		paren, ok := expr.(*parser.ParenExpr)
		if !ok {
			break
		}
		expr = paren.Expr
	}
	if s, ok := expr.(*parser.StringLiteral); ok {
		return quote(s.Val), true
	}
	return "", false
}

func signed(expr parser.Expr) (float64, bool) {
	switch e := expr.(type) {
	case *parser.ParenExpr:
		return signed(e.Expr)
	case *parser.NumberLiteral:
		return e.Val, true
	case *parser.UnaryExpr:
		value, ok := signed(e.Expr)
		if e.Op == parser.SUB {
			value = -value
		}
		return value, ok
	}
	return 0, false
}

func (b *builder) promqlLiteral(expr parser.Expr) *node {
	value, ok := b.literalText(expr)
	if !ok {
		value = expr.String()
	}
	return b.literal(value)
}

func (b *builder) literal(value string) *node {
	return b.node(literal, text(value), setting("name", "value", value))
}

func (b *builder) promqlUnary(e *parser.UnaryExpr) *node {
	if _, ok := signed(e); ok {
		return b.promqlLiteral(e)
	}
	inner := b.promql(e.Expr)
	if e.Op == parser.ADD {
		return inner
	}
	n := b.node(operation, text("-").operand(inner, signPrecedence), setting("name", "operator", "-"))
	n.precedence = signPrecedence
	return n
}
