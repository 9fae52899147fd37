package traceql

// Walk calls visit for n and its parts, in query order; it does not go into
// the parts of a node for which visit returns false.
func Walk(n Node, visit func(Node) bool) {
	if !visit(n) {
		return
	}
	for _, part := range parts(n) {
		Walk(part, visit)
	}
}

// parts lists the nodes right under n.
func parts(n Node) []Node {
	switch n := n.(type) {
	case *Pipeline:
		return nodes(n.Stages)
	case *SpansetFilter:
		if n.Cond != nil {
			return []Node{n.Cond}
		}
	case *SpansetOperation:
		return []Node{n.LHS, n.RHS}
	case *WrappedPipeline:
		return []Node{n.Pipeline}
	case *ScalarFilter:
		return []Node{n.LHS, n.RHS}
	case *Group:
		return nodes(n.Fields)
	case *Select:
		return nodes(n.Fields)
	case *Metrics:
		return metricsParts(n)
	case *TopK:
		return thresholdParts([]Node{n.N}, n.Compare)
	}
	return exprParts(n)
}

func exprParts(n Node) []Node {
	switch n := n.(type) {
	case *Binary:
		return []Node{n.LHS, n.RHS}
	case *Unary:
		return []Node{n.X}
	case *Paren:
		return []Node{n.X}
	case *Aggregate:
		if n.Field != nil {
			return []Node{n.Field}
		}
	}
	return nil
}

func metricsParts(n *Metrics) []Node {
	var out []Node
	if n.Field != nil {
		out = append(out, n.Field)
	}
	if n.Filter != nil {
		out = append(out, n.Filter)
	}
	out = append(out, nodes(n.Params)...)
	if n.By != nil {
		out = append(out, n.By)
	}
	return thresholdParts(out, n.Compare)
}

func thresholdParts(out []Node, t *Threshold) []Node {
	if t != nil {
		out = append(out, t.Value)
	}
	return out
}

func nodes[T Node](list []T) []Node {
	var out []Node
	for _, n := range list {
		out = append(out, n)
	}
	return out
}
