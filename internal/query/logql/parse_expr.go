package logql

import "strings"

// expr climbs operator precedence.
func (p *parser) expr(lowest int) Expr {
	if !p.enter() {
		return nil
	}
	defer p.leave()
	lhs := p.primary()
	for p.err == nil {
		op := p.binaryOp()
		if op == "" || precedence(op) < lowest {
			break
		}
		lhs = p.binary(lhs, op)
	}
	return lhs
}

// binaryOp is the operator at this place, or "".
func (p *parser) binaryOp() string {
	t := p.peek()
	op := strings.ToLower(t.text)
	if t.kind != kindOp && t.kind != kindIdent || precedence(op) == 0 {
		return ""
	}
	return op
}

func (p *parser) primary() Expr {
	t := p.peek()
	switch {
	case p.isOp("{"):
		return p.pipeline()
	case p.isOp("("):
		return p.paren()
	case t.kind == kindNumber, t.kind == kindVariable, p.isOp("-"), p.isOp("+"):
		return p.numberLiteral("a number after the sign")
	case t.kind == kindIdent:
		return p.call(t)
	}
	p.unexpected("a stream selector, a function or a number")
	return nil
}

// paren reads a parenthesised expression; the tree needs no parentheses.
func (p *parser) paren() Expr {
	p.next()
	e := p.expr(1)
	p.expectOp(")", "after the expression")
	return e
}

// pipeline reads a log query.
func (p *parser) pipeline() Expr {
	pl := &Pipeline{Pos: p.peek().pos, Selector: p.selector()}
	for p.err == nil {
		s := p.stage()
		if s == nil {
			break
		}
		pl.Stages = append(pl.Stages, s)
	}
	return pl
}

// metric reads an operand that must not be a log query.
func (p *parser) metric(lowest int) Expr {
	pos := p.peek().pos
	e := p.expr(lowest)
	p.wantMetric(pos, e)
	return e
}

func (p *parser) wantMetric(pos int, e Expr) {
	if _, ok := e.(*Pipeline); ok {
		p.fail(pos, "unexpected log query, expected a metric query")
	}
}
