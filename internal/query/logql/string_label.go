package logql

func (s *LabelFilter) write(w *printer) {
	w.add("| ")
	s.Cond.write(w)
}

func (c *LabelCompare) write(w *printer) {
	w.add(c.Name)
	if c.Value.Kind == StringValue {
		w.add(c.Op)
	} else {
		w.add(" ", c.Op, " ")
	}
	c.Value.write(w)
}

func (c *LabelLogical) write(w *printer) {
	if c.Parens {
		w.add("(")
		defer w.add(")")
	}
	c.LHS.write(w)
	w.add(" ", c.Op, " ")
	c.RHS.write(w)
}

func (v *Value) write(w *printer) {
	switch v.Kind {
	case StringValue:
		w.quote(v.Text)
	case IPValue:
		w.ip(v.Text)
	default:
		w.add(v.Text)
	}
}

func (s *LabelFormat) write(w *printer) {
	w.add("| label_format ")
	list(w, s.Assignments, func(a LabelAssignment) {
		w.add(a.Name, "=", a.Source)
		if a.Source == "" {
			w.quote(a.Template)
		}
	})
}

func (s *DropLabels) write(w *printer) {
	w.add("| ", string(s.kind()), " ")
	list(w, s.Matches, func(m LabelMatch) { w.matcher(m.Name, m.Op, m.Value, false) })
}

func (s *Unwrap) write(w *printer) {
	w.add("| unwrap ")
	if s.Conversion == "" {
		w.add(s.Label.Name)
		return
	}
	w.add(s.Conversion, "(", s.Label.Name, ")")
}
