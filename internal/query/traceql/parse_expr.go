package traceql

// expr climbs operator precedence inside {} or in a scalar filter.
func (p *parser) expr(lowest int) Expr {
	if !p.enter() {
		return nil
	}
	defer p.leave()
	lhs := p.unary()
	for p.err == nil {
		t := p.peek()
		level := precedence(t.text)
		if t.kind != kindOp || level == 0 || level < lowest {
			break
		}
		lhs = p.binary(lhs, level)
	}
	return lhs
}

func (p *parser) binary(lhs Expr, level int) Expr {
	t := p.next()
	if t.text != "^" {
		level++ // only ^ associates to the right
	}
	b := &Binary{Pos: lhs.Position(), Op: t.text, LHS: lhs, RHS: p.expr(level)}
	if p.err == nil {
		b.typ = b.resultKind()
		p.checkTypes(t, b)
	}
	return b
}

func precedence(op string) int {
	switch op {
	case "||":
		return 1
	case "&&":
		return 2
	case "+", "-":
		return 4
	case "*", "/", "%":
		return 5
	case "^":
		return 6
	}
	if isComparison(op) || isRegex(op) {
		return 3
	}
	return 0
}

func isComparison(op string) bool {
	switch op {
	case "=", "!=", ">", ">=", "<", "<=":
		return true
	}
	return false
}

func isRegex(op string) bool { return op == "=~" || op == "!~" }

// unary reads ! and -; the sign of a literal belongs to it.
func (p *parser) unary() Expr {
	if !p.isOp("!") && !(p.isOp("-") && !p.signed()) {
		return p.primary()
	}
	if !p.enter() {
		return nil
	}
	defer p.leave()
	t := p.next()
	return &Unary{Pos: t.pos, Op: t.text, X: p.unary()}
}

// signed reports whether a number stands after the sign at this place.
func (p *parser) signed() bool {
	if p.err != nil || p.i+1 >= len(p.toks) {
		return false
	}
	k := p.toks[p.i+1].kind
	return k == kindNumber || k == kindDuration
}
