package traceql

func (n *Metrics) write(w *printer) {
	w.add(n.Op, "(")
	switch {
	case n.Field != nil:
		n.Field.write(w)
	case n.Filter != nil:
		n.Filter.write(w)
	}
	for _, s := range n.Params {
		w.add(", ")
		s.write(w)
	}
	w.add(")")
	if n.By != nil {
		w.add(" ")
		n.By.write(w)
	}
	n.Compare.write(w)
}

func (n *TopK) write(w *printer) {
	w.add(n.Op, "(")
	n.N.write(w)
	w.add(")")
	n.Compare.write(w)
}

func (n *Threshold) write(w *printer) {
	if n != nil {
		w.add(" ", n.Op, " ")
		n.Value.write(w)
	}
}

func (n *Field) write(w *printer) {
	if n.Intrinsic {
		w.add(n.Name)
		return
	}
	w.name(n.Scope, n.Name)
}

func (n *Static) write(w *printer) {
	if n.Kind == StringValue {
		w.quote(n.Text)
		return
	}
	w.add(n.Text)
}

func (n *Binary) write(w *printer) { w.binary(n.LHS, n.Op, n.RHS) }

func (n *Unary) write(w *printer) {
	w.add(n.Op)
	n.X.write(w)
}

func (n *Paren) write(w *printer) {
	w.add("(")
	n.X.write(w)
	w.add(")")
}

func (n *Aggregate) write(w *printer) {
	w.add(n.Op, "(")
	if n.Field != nil {
		n.Field.write(w)
	}
	w.add(")")
}
