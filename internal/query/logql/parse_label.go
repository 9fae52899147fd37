package logql

// labelFormat reads a=b, c="template".
func (p *parser) labelFormat(pos int) Stage {
	s := &LabelFormat{Pos: pos}
	for {
		s.Assignments = append(s.Assignments, p.assignment())
		if !p.acceptOp(",") {
			return s
		}
	}
}

func (p *parser) assignment() LabelAssignment {
	name := p.label("a label name")
	a := LabelAssignment{Pos: name.Pos, Name: name.Name}
	p.expectOp("=", "after the label name")
	if t := p.peek(); t.kind == kindString {
		p.next()
		a.Template, a.Reads = t.val, p.template(t)
		return a
	}
	src := p.label("a label name or a template in quotes")
	a.Source, a.Reads = src.Name, []LabelRef{src}
	return a
}

// dropLabels reads the labels of drop or keep.
func (p *parser) dropLabels(word string, pos int) Stage {
	s := &DropLabels{Pos: pos, Keep: word == "keep"}
	for {
		s.Matches = append(s.Matches, p.labelMatch())
		if !p.acceptOp(",") {
			return s
		}
	}
}

func (p *parser) labelMatch() LabelMatch {
	name := p.label("a label name")
	m := LabelMatch{Pos: name.Pos, Name: name.Name}
	// "drop a != "x"" is a matcher to Loki, never a line filter.
	if m.Op = p.matchOp(); m.Op == "" {
		return m
	}
	t := p.str("a label value in quotes")
	m.Value = t.val
	if m.Op == "=~" || m.Op == "!~" {
		p.checkRegex(t.pos, t.val)
	}
	return m
}

// unwrap reads a label or a conversion of it.
func (p *parser) unwrap(pos int) Stage {
	u := &Unwrap{Pos: pos}
	if t := p.peek(); isConversion(t.text) && p.after().text == "(" {
		u.Conversion = p.next().text
		p.expectOp("(", "after the conversion")
		u.Label = p.label("a label name")
		p.expectOp(")", "after the label name")
		return u
	}
	u.Label = p.label("a label name, or duration(), duration_seconds(), bytes() of one")
	return u
}

func isConversion(word string) bool {
	return word == "duration" || word == "duration_seconds" || word == "bytes"
}
