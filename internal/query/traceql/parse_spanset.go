package traceql

// spanset climbs operator precedence: ||, then &&, then structure.
func (p *parser) spanset(lowest int) Spanset {
	if !p.enter() {
		return nil
	}
	defer p.leave()
	lhs := p.spansetTerm()
	for p.err == nil {
		t := p.peek()
		level := spansetPrecedence(t.text)
		if t.kind != kindOp || level < lowest {
			break
		}
		p.next()
		rhs := p.spanset(level + 1)
		if p.err == nil {
			lhs = &SpansetOperation{Pos: lhs.Position(), Op: t.text, LHS: lhs, RHS: rhs}
		}
	}
	return lhs
}

// spansetPrecedence is 0 for what does not join spansets.
func spansetPrecedence(op string) int {
	switch op {
	case "||":
		return 1
	case "&&":
		return 2
	case ">", ">>", "<", "<<", "~",
		"!>", "!>>", "!<", "!<<", "!~",
		"&>", "&>>", "&<", "&<<", "&~":
		return 3
	}
	return 0
}

func (p *parser) spansetTerm() Spanset {
	if p.isOp("(") {
		return p.wrapped()
	}
	return p.spansetFilter()
}

func (p *parser) wrapped() Spanset {
	w := &WrappedPipeline{Pos: p.next().pos}
	w.Pipeline = p.pipeline()
	p.expectOp(")", "after the spanset")
	return w
}

func (p *parser) spansetFilter() *SpansetFilter {
	f := &SpansetFilter{Pos: p.peek().pos}
	p.expectOp("{", "of a spanset")
	if !p.isOp("}") {
		f.Cond = p.expr(1)
		p.wantBool(f.Cond)
	}
	p.expectOp("}", "or an operator in the spanset")
	return f
}
