package traceql

// Reference is one place where a query names an attribute or an intrinsic.
type Reference struct {
	Field Field
	// Op and Value are set when the field is compared with a literal. The
	// field stands on the left: 5 < .a gives .a > 5.
	Op    string
	Value *Static
}

// References lists the attributes and intrinsics of the query in its order.
func (q *Query) References() []Reference {
	var out []Reference
	Walk(q.Root, func(n Node) bool {
		if r, ok := compared(n); ok {
			out = append(out, r)
			return false
		}
		if f, ok := n.(*Field); ok {
			out = append(out, Reference{Field: *f})
		}
		return true
	})
	return out
}

// IsMetrics reports whether the query gives time series, not spans.
func (q *Query) IsMetrics() bool {
	for _, s := range q.Root.Stages {
		if isMetricsStage(s) {
			return true
		}
	}
	return false
}

// compared reads a comparison of a field with a literal.
func compared(n Node) (Reference, bool) {
	b, ok := n.(*Binary)
	if !ok || precedence(b.Op) != 3 {
		return Reference{}, false
	}
	l, r, op := strip(b.LHS), strip(b.RHS), b.Op
	if _, ok := l.(*Static); ok {
		l, r, op = r, l, flip(op)
	}
	f, ok1 := l.(*Field)
	s, ok2 := r.(*Static)
	if !ok1 || !ok2 {
		return Reference{}, false
	}
	return Reference{Field: *f, Op: op, Value: s}, true
}

// strip removes parentheses.
func strip(e Expr) Expr {
	for {
		p, ok := e.(*Paren)
		if !ok {
			return e
		}
		e = p.X
	}
}

// flip mirrors a comparison.
func flip(op string) string {
	switch op {
	case ">":
		return "<"
	case ">=":
		return "<="
	case "<":
		return ">"
	case "<=":
		return ">="
	}
	return op
}
