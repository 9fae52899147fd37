package logql

// binary reads the operator and the right operand.
func (p *parser) binary(lhs Expr, op string) Expr {
	p.wantMetric(lhs.Position(), lhs)
	b := &BinaryExpr{Pos: lhs.Position(), OpPos: p.next().pos, Op: op, LHS: lhs}
	p.boolModifier(b)
	b.Matching = p.matching()
	lowest := precedence(op) + 1
	if op == "^" {
		lowest = precedence(op) // right associative
	}
	b.RHS = p.metric(lowest)
	p.checkSet(b)
	return b
}

func (p *parser) boolModifier(b *BinaryExpr) {
	if !p.isWord("bool") {
		return
	}
	if !b.IsComparison() {
		p.unexpected("bool only after a comparison")
	}
	p.next()
	b.ReturnBool = true
}

// checkSet rejects a number beside and, or, unless.
func (p *parser) checkSet(b *BinaryExpr) {
	if p.err != nil || !b.IsSet() {
		return
	}
	for _, e := range []Expr{b.LHS, b.RHS} {
		if n, ok := e.(*NumberLiteral); ok && !n.Variable {
			p.fail(n.Pos, "unexpected number beside "+b.Op+", expected a metric query")
		}
	}
}

// matching reads on or ignoring with an optional group modifier.
func (p *parser) matching() *VectorMatching {
	pos := p.peek().pos
	on := p.isWord("on")
	if !on && !p.isWord("ignoring") {
		return nil
	}
	p.next()
	m := &VectorMatching{Pos: pos, On: on, Labels: p.labelList()}
	for _, word := range []string{"group_left", "group_right"} {
		if p.acceptWord(word) {
			m.Group = word
			break
		}
	}
	if m.Group != "" && p.isOp("(") {
		m.Include = p.labelList()
	}
	return m
}
