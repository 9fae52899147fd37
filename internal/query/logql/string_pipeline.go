package logql

// String formats the log query canonically.
func (p *Pipeline) String() string { return format(p.write) }

// String formats the stream selector canonically.
func (s *Selector) String() string { return format(s.write) }

// String formats the matcher canonically.
func (m *Matcher) String() string { return format(m.write) }

func (p *Pipeline) write(w *printer) {
	p.Selector.write(w)
	for _, s := range p.Stages {
		w.add(" ")
		s.write(w)
	}
}

func (s *Selector) write(w *printer) {
	w.add("{")
	list(w, s.Matchers, func(m Matcher) { m.write(w) })
	w.add("}")
}

func (m *Matcher) write(w *printer) { w.matcher(m.Name, m.Op, m.Value, m.Bare) }

func (s *LineFilter) write(w *printer) {
	w.add(s.Op)
	for i, m := range s.Alternatives {
		if i > 0 {
			w.add(" or")
		}
		w.add(" ")
		m.write(w)
	}
}

func (m *LineMatch) write(w *printer) {
	if m.IP {
		w.ip(m.Value)
		return
	}
	w.value(m.Value, m.Bare)
}

func (s *Decolorize) write(w *printer) { w.add("| decolorize") }

func (s *LineFormat) write(w *printer) {
	w.add("| line_format ")
	w.quote(s.Template)
}

func (s *Parser) write(w *printer) {
	w.add("| ", s.Name)
	for _, f := range s.Flags {
		w.add(" ", f)
	}
	if s.Name == "regexp" || s.Name == "pattern" {
		w.add(" ")
		w.quote(s.Expr)
	}
	if len(s.Params) > 0 {
		w.add(" ")
	}
	list(w, s.Params, func(e Extraction) { w.matcher(e.Label, "=", e.Expr, false) })
}

// StageString formats a stage canonically.
func StageString(s Stage) string { return format(s.write) }
