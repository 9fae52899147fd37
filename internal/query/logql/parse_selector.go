package logql

// selector reads {name="value", ...}.
func (p *parser) selector() Selector {
	s := Selector{Pos: p.peek().pos}
	p.expectOp("{", "of a stream selector")
	for more := !p.isOp("}"); more; more = p.acceptOp(",") {
		s.Matchers = append(s.Matchers, p.matcher())
	}
	p.expectOp("}", `or "," in the stream selector`)
	p.checkSelector(s)
	return s
}

func (p *parser) matcher() Matcher {
	name := p.label("a label name")
	m := Matcher{Pos: name.Pos, Name: name.Name}
	if m.Op = p.matchOp(); m.Op == "" {
		p.unexpected("one of =, !=, =~, !~ after the label name")
		return m
	}
	pos := p.peek().pos
	m.Value, m.Bare = p.text("a label value in quotes")
	if m.Op == "=~" || m.Op == "!~" {
		p.checkRegex(pos, m.Value)
	}
	return m
}

// matchOp reads a string comparison, or returns "".
func (p *parser) matchOp() string {
	for _, op := range []string{"=", "!=", "=~", "!~"} {
		if p.acceptOp(op) {
			return op
		}
	}
	return ""
}

// text reads a string, or a variable whose format brings the quotes.
func (p *parser) text(what string) (value string, bare bool) {
	t := p.peek()
	if t.kind != kindString && t.kind != kindVariable {
		p.unexpected(what)
		return "", false
	}
	p.next()
	return t.val, t.kind == kindVariable
}

func (p *parser) str(what string) token {
	t := p.peek()
	if t.kind != kindString {
		p.unexpected(what)
	}
	return p.next()
}

// label reads a label name; Grafana also puts variables there.
func (p *parser) label(what string) LabelRef {
	t := p.peek()
	if t.kind != kindVariable && (t.kind != kindIdent || isReserved(t.text)) {
		p.unexpected(what)
	}
	p.next()
	return LabelRef{Pos: t.pos, Name: t.text}
}

// labelList reads (a, b); it may be empty.
func (p *parser) labelList() []LabelRef {
	var out []LabelRef
	p.expectOp("(", "before the label names")
	for more := !p.isOp(")"); more; more = p.acceptOp(",") {
		out = append(out, p.label("a label name"))
	}
	p.expectOp(")", "after the label names")
	return out
}
