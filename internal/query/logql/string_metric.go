package logql

// String formats the expression canonically.
func (e *RangeAggregation) String() string { return format(e.write) }

// String formats the expression canonically.
func (e *VectorAggregation) String() string { return format(e.write) }

// String formats the expression canonically.
func (e *LabelReplace) String() string { return format(e.write) }

// String formats the expression canonically.
func (e *Vector) String() string { return format(e.write) }

// String is the number as written.
func (e *NumberLiteral) String() string { return e.Text }

func (e *NumberLiteral) write(w *printer) { w.add(e.Text) }

func (e *RangeAggregation) write(w *printer) {
	w.add(e.Op, "(")
	e.Param.writeParam(w)
	e.Log.write(w)
	w.add(" [", e.Range.Text, "]")
	if e.Offset != nil {
		w.add(" offset ", e.Offset.Text)
	}
	w.add(")")
	if e.Grouping != nil {
		w.add(" ")
		e.Grouping.write(w)
	}
}

func (e *VectorAggregation) write(w *printer) {
	w.add(e.Op)
	if e.Grouping != nil {
		w.add(" ")
		e.Grouping.write(w)
		w.add(" ")
	}
	w.add("(")
	e.Param.writeParam(w)
	e.Expr.write(w)
	w.add(")")
}

func (e *NumberLiteral) writeParam(w *printer) {
	if e != nil {
		w.add(e.Text, ", ")
	}
}

func (g *Grouping) write(w *printer) {
	if g.Without {
		w.add("without ")
	} else {
		w.add("by ")
	}
	w.labels(g.Labels)
}

func (e *Vector) write(w *printer) { w.add("vector(", e.Value.Text, ")") }

func (e *LabelReplace) write(w *printer) {
	w.add("label_replace(")
	e.Expr.write(w)
	for _, s := range []string{e.Dst.Name, e.Replacement, e.Src.Name, e.Regex} {
		w.add(", ")
		w.quote(s)
	}
	w.add(")")
}
