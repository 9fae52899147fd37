package logql

import "strings"

// labelFilter reads a label filter stage after its pipe.
func (p *parser) labelFilter() Stage {
	cond := p.labelCond()
	if p.err != nil {
		return nil
	}
	return &LabelFilter{Pos: cond.Position(), Cond: cond}
}

// labelCond reads conditions: and binds tighter than or. Loki's
// documentation says otherwise; this is what its engine does.
func (p *parser) labelCond() LabelCond {
	if !p.enter() {
		return nil
	}
	defer p.leave()
	lhs := p.labelAnd()
	for p.acceptWord("or") {
		lhs = p.join("or", lhs, p.labelAnd())
	}
	return lhs
}

func (p *parser) labelAnd() LabelCond {
	lhs := p.labelSequence()
	for p.acceptWord("and") {
		lhs = p.join("and", lhs, p.labelSequence())
	}
	return lhs
}

func (p *parser) labelTerm() LabelCond {
	if !p.acceptOp("(") {
		return p.labelCompare()
	}
	c := p.labelCond()
	p.expectOp(")", "after the label filter")
	if l, ok := c.(*LabelLogical); ok {
		l.Parens = true
	}
	return c
}

func (p *parser) labelCompare() LabelCond {
	name := p.label("a stage or a label name")
	c := &LabelCompare{Pos: name.Pos, Name: name.Name}
	t := p.peek()
	if !isLabelOp(t.text) || t.kind != kindOp {
		p.unexpected("a comparison after the label name")
	}
	c.Op = p.next().text
	c.Value = p.labelValue(c.Op)
	return c
}

func isLabelOp(op string) bool {
	return isComparison(op) || isStringOp(op)
}

// isStringOp reports the operators that compare strings.
func isStringOp(op string) bool {
	return op == "=" || op == "!=" || op == "=~" || op == "!~"
}

// labelValue reads the value of a comparison and checks it suits the operator.
func (p *parser) labelValue(op string) Value {
	t := p.peek()
	switch {
	case t.kind == kindString && isStringOp(op):
		return p.stringValue(op)
	case strings.HasSuffix(op, "~") && t.kind != kindVariable:
		p.unexpected("a regular expression in quotes")
	case p.isWord("ip") && (op == "=" || op == "!="):
		return Value{Pos: t.pos, Kind: IPValue, Text: p.ip()}
	}
	return p.numericValue()
}

func (p *parser) stringValue(op string) Value {
	t := p.next()
	if strings.HasSuffix(op, "~") {
		p.checkRegex(t.pos, t.val)
	}
	return Value{Pos: t.pos, Kind: StringValue, Text: t.val}
}
