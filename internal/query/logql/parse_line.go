package logql

// lineFilterOp is the line filter operator at this place, or "".
func (p *parser) lineFilterOp() string {
	for _, op := range []string{"|=", "!=", "|~", "!~", "|>", "!>"} {
		if p.isOp(op) {
			return op
		}
	}
	return ""
}

// lineFilter reads |= "a" or "b".
func (p *parser) lineFilter(op string) Stage {
	f := &LineFilter{Pos: p.next().pos, Op: op}
	f.Alternatives = append(f.Alternatives, p.lineMatch(op))
	for p.acceptWord("or") {
		f.Alternatives = append(f.Alternatives, p.lineMatch(op))
	}
	return f
}

func (p *parser) lineMatch(op string) LineMatch {
	m := LineMatch{Pos: p.peek().pos}
	if p.isWord("ip") && (op == "|=" || op == "!=") {
		m.IP, m.Value = true, p.ip()
		return m
	}
	m.Value, m.Bare = p.text("a string after " + op)
	if op == "|~" || op == "!~" {
		p.checkRegex(m.Pos, m.Value)
	}
	return m
}

// ip reads ip("192.168.0.0/16").
func (p *parser) ip() string {
	p.next()
	p.expectOp("(", "after ip")
	addr := p.str("an address, a range or a CIDR in quotes")
	p.expectOp(")", "after the address")
	return addr.val
}

func (p *parser) lineFormat(pos int) Stage {
	t := p.str("a template after line_format")
	return &LineFormat{Pos: pos, Template: t.val, Reads: p.template(t)}
}
