package logql

// Walk calls visit for n and its parts, in query order; it does not go into
// the parts of a node for which visit returns false.
func Walk(n Node, visit func(Node) bool) {
	if !visit(n) {
		return
	}
	switch n := n.(type) {
	case *BinaryExpr:
		Walk(n.LHS, visit)
		if n.Matching != nil {
			Walk(n.Matching, visit)
		}
		Walk(n.RHS, visit)
	case *VectorAggregation:
		walkGrouping(n.Grouping, n.Expr, visit)
	case *RangeAggregation:
		walkGrouping(n.Grouping, n.Log, visit)
	case *LabelReplace:
		Walk(n.Expr, visit)
	case *Vector:
		Walk(n.Value, visit)
	case *Pipeline:
		walkPipeline(n, visit)
	case *Selector:
		for i := range n.Matchers {
			Walk(&n.Matchers[i], visit)
		}
	case *LabelFilter:
		Walk(n.Cond, visit)
	case *LabelLogical:
		Walk(n.LHS, visit)
		Walk(n.RHS, visit)
	}
}

// walkGrouping visits a grouping before or after the argument, as written.
func walkGrouping(g *Grouping, arg Node, visit func(Node) bool) {
	if g != nil && g.Pos < arg.Position() {
		Walk(g, visit)
	}
	Walk(arg, visit)
	if g != nil && g.Pos >= arg.Position() {
		Walk(g, visit)
	}
}

func walkPipeline(p *Pipeline, visit func(Node) bool) {
	Walk(&p.Selector, visit)
	for _, s := range p.Stages {
		Walk(s, visit)
	}
}
