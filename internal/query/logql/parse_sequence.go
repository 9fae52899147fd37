package logql

// labelSequence reads conditions with a comma or nothing between them: that is an and whose
// right side takes all that follows, so that a=1, b=1 or c=1 is a=1 and (b=1 or c=1).
func (p *parser) labelSequence() LabelCond {
	lhs := p.labelTerm()
	if !p.acceptOp(",") && !p.isOp("(") && !p.atExtraction() {
		return lhs
	}
	rhs := p.labelCond()
	if l, ok := rhs.(*LabelLogical); ok && l.Op == "or" {
		l.Parens = true // as it must be written with the word and
	}
	return p.join("and", lhs, rhs)
}

// join gives an and that is written without parentheses the form in which it is read again:
// the operators from left to right.
func (p *parser) join(op string, lhs, rhs LabelCond) LabelCond {
	if p.err != nil {
		return lhs
	}
	r, ok := rhs.(*LabelLogical)
	if op == "and" && ok && r.Op == "and" && !r.Parens {
		r.LHS = p.join(op, lhs, r.LHS)
		r.Pos = lhs.Position()
		return r
	}
	return &LabelLogical{Pos: lhs.Position(), Op: op, LHS: lhs, RHS: rhs}
}
