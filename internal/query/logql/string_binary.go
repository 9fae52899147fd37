package logql

// String formats the expression canonically.
func (e *BinaryExpr) String() string { return format(e.write) }

func (e *BinaryExpr) write(w *printer) {
	w.operand(e.LHS, e.bindsLooser(e.LHS, e.Op == "^"))
	w.add(" ", e.Op, " ")
	if e.ReturnBool {
		w.add("bool ")
	}
	if e.Matching != nil {
		e.Matching.write(w)
	}
	w.operand(e.RHS, e.bindsLooser(e.RHS, e.Op != "^"))
}

// bindsLooser reports whether an operand needs parentheses; at equal
// precedence it depends on the side.
func (e *BinaryExpr) bindsLooser(operand Expr, equal bool) bool {
	b, ok := operand.(*BinaryExpr)
	if !ok {
		return false
	}
	inner, outer := precedence(b.Op), precedence(e.Op)
	return inner < outer || inner == outer && equal
}

func (w *printer) operand(e Expr, parens bool) {
	if !parens {
		e.write(w)
		return
	}
	w.add("(")
	e.write(w)
	w.add(")")
}

func (m *VectorMatching) write(w *printer) {
	if m.On {
		w.add("on ")
	} else {
		w.add("ignoring ")
	}
	w.labels(m.Labels)
	if m.Group != "" {
		// The empty list keeps a parenthesis after it from being read as labels.
		w.add(" ", m.Group, " ")
		w.labels(m.Include)
	}
	w.add(" ")
}
