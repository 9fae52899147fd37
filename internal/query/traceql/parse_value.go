package traceql

// primary reads a field, a value, an aggregate or a parenthesis.
func (p *parser) primary() Expr {
	t := p.peek()
	if p.isOp("(") {
		p.next()
		x := p.expr(1)
		p.expectOp(")", "after the expression")
		return &Paren{Pos: t.pos, X: x}
	}
	if t.kind == kindAttribute {
		p.next()
		return &Field{Pos: t.pos, Scope: t.scope, Name: t.val}
	}
	if t.kind != kindIdent {
		return p.static("an attribute, an intrinsic or a value")
	}
	if _, ok := intrinsicKind(t.text); ok {
		p.next()
		return &Field{Pos: t.pos, Name: t.text, Intrinsic: true}
	}
	if p.scalar && isAggregate(t.text) {
		return p.aggregate()
	}
	return p.static("an attribute such as span.name or .name, an intrinsic or a value")
}

// static reads a literal value; a sign stands before numbers only.
func (p *parser) static(what string) *Static {
	s := &Static{Pos: p.peek().pos}
	if p.isOp("-") && p.signed() {
		p.next()
		s.Text = "-"
	}
	t := p.peek()
	s.Kind = staticKind(t)
	if s.Kind == "" {
		p.unexpected(what)
		return s
	}
	p.next()
	s.Text += t.val
	return s
}

// staticKind is "" for what is not a value.
func staticKind(t token) ValueKind {
	switch t.kind {
	case kindString:
		return StringValue
	case kindNumber:
		return NumberValue
	case kindDuration:
		return DurationValue
	case kindVariable:
		return VariableValue
	case kindIdent:
		k, _ := keywordKind(t.text)
		return k
	}
	return ""
}
