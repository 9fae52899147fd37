package traceql

// String formats the query canonically; it parses back to the same tree.
func (q *Query) String() string {
	w := &printer{}
	q.Root.write(w)
	for i, h := range q.Hints {
		if i == 0 {
			w.add(" with (")
		} else {
			w.add(", ")
		}
		w.add(h.Name, "=")
		h.Value.write(w)
	}
	if len(q.Hints) > 0 {
		w.add(")")
	}
	return w.String()
}

func (n *Pipeline) write(w *printer) {
	for i, s := range n.Stages {
		if i > 0 {
			w.add(" | ")
		}
		s.write(w)
	}
}

func (n *SpansetFilter) write(w *printer) {
	w.add("{ ")
	if n.Cond != nil {
		n.Cond.write(w)
		w.add(" ")
	}
	w.add("}")
}

func (n *SpansetOperation) write(w *printer) { w.binary(n.LHS, n.Op, n.RHS) }

func (n *WrappedPipeline) write(w *printer) {
	w.add("(")
	n.Pipeline.write(w)
	w.add(")")
}

func (n *ScalarFilter) write(w *printer) { w.binary(n.LHS, n.Op, n.RHS) }

func (n *Group) write(w *printer) {
	w.add("by(")
	list(w, n.Fields)
	w.add(")")
}

func (n *Select) write(w *printer) {
	w.add("select(")
	list(w, n.Fields)
	w.add(")")
}

func (n *Coalesce) write(w *printer) { w.add("coalesce()") }

// NodeString formats a part of a query canonically.
func NodeString(n Node) string {
	w := &printer{}
	n.write(w)
	return w.String()
}
