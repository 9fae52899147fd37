package traceql

// scalarFilter reads count() > 2.
func (p *parser) scalarFilter() Stage {
	pos := p.peek().pos
	p.scalar = true
	e := p.expr(1)
	p.scalar = false
	b, ok := e.(*Binary)
	if p.err == nil && (!ok || !isComparison(b.Op)) {
		p.unexpected("a comparison of an aggregate such as count() > 2")
	}
	if p.err != nil {
		return nil
	}
	return &ScalarFilter{Pos: pos, Op: b.Op, LHS: b.LHS, RHS: b.RHS}
}

func isAggregate(word string) bool {
	switch word {
	case "count", "avg", "min", "max", "sum":
		return true
	}
	return false
}

// aggregate reads count() or avg(field).
func (p *parser) aggregate() Expr {
	t := p.next()
	a := &Aggregate{Pos: t.pos, Op: t.text}
	if a.Op == "count" {
		p.noArgs(a.Op)
		return a
	}
	p.expectOp("(", "after "+a.Op)
	p.scalar = false // no aggregate of an aggregate
	a.Field = p.expr(1)
	p.scalar = true
	p.expectOp(")", "after the field of "+a.Op)
	return a
}
