package logql

// String formats the query canonically; it parses back to the same tree.
func (q *Query) String() string { return q.Root.String() }

// IsMetric reports whether the query gives samples, not log lines.
func (q *Query) IsMetric() bool {
	_, log := q.Root.(*Pipeline)
	return !log
}

// Selectors lists the stream selectors in query order.
func (q *Query) Selectors() []Selector {
	var out []Selector
	for _, p := range q.Pipelines() {
		out = append(out, p.Selector)
	}
	return out
}

// Pipelines lists the log queries in query order.
func (q *Query) Pipelines() []Pipeline { return PipelinesIn(q.Root) }

// PipelinesIn lists the log queries under a node, such as those that feed a
// vector aggregation.
func PipelinesIn(n Node) []Pipeline {
	var out []Pipeline
	Walk(n, func(n Node) bool {
		p, ok := n.(*Pipeline)
		if ok {
			out = append(out, *p)
		}
		return !ok
	})
	return out
}

// Ranges lists the ranges of the range aggregations in query order.
func (q *Query) Ranges() []Duration {
	var out []Duration
	Walk(q.Root, func(n Node) bool {
		if a, ok := n.(*RangeAggregation); ok {
			out = append(out, a.Range)
		}
		return true
	})
	return out
}

// Labels lists every label the query reads or creates outside its stream
// selectors, in query order.
func (q *Query) Labels() []LabelUse {
	var out []LabelUse
	Walk(q.Root, func(n Node) bool {
		out = append(out, nodeLabels(n)...)
		return true
	})
	return out
}

func nodeLabels(n Node) []LabelUse {
	switch n := n.(type) {
	case Stage:
		return n.Labels()
	case *Grouping:
		return uses(n.Labels, UseGrouping, false)
	case *VectorMatching:
		return uses(append(n.Labels[:len(n.Labels):len(n.Labels)], n.Include...), UseMatching, false)
	case *LabelReplace:
		read := uses([]LabelRef{n.Src}, UseLabelReplace, false)
		return append(read, uses([]LabelRef{n.Dst}, UseLabelReplace, true)...)
	}
	return nil
}
