package logql

import "strconv"

func (p *parser) vectorAggregation(op string, pos int) Expr {
	a := &VectorAggregation{Pos: pos, Op: op, Grouping: p.grouping()}
	p.expectOp("(", "after "+op)
	if isTopk(op) {
		a.Param = p.topkParam(op)
	}
	a.Expr = p.metric(1)
	p.expectOp(")", "after the argument of "+op)
	p.groupingAfter(a)
	p.checkVector(a)
	return a
}

func isTopk(op string) bool {
	return op == "topk" || op == "bottomk" || op == "approx_topk"
}

// topkParam reads the count of topk and its comma.
func (p *parser) topkParam(op string) *NumberLiteral {
	n := p.numberLiteral("a count as the first argument of " + op)
	if k, err := strconv.Atoi(n.Text); !n.Variable && p.err == nil && (err != nil || k <= 0) {
		p.fail(n.Pos, "unexpected "+n.Text+", expected a whole number above 0")
	}
	p.expectOp(",", "after the count of "+op)
	return n
}

// grouping reads by (a) or without (a), or returns nil.
func (p *parser) grouping() *Grouping {
	t := p.peek()
	without := p.isWord("without")
	if !without && !p.isWord("by") {
		return nil
	}
	p.next()
	return &Grouping{Pos: t.pos, Without: without, Labels: p.labelList()}
}

// groupingAfter reads a grouping after the argument, unless one stood before it.
func (p *parser) groupingAfter(a *VectorAggregation) {
	after := p.grouping()
	if after != nil && a.Grouping != nil {
		p.fail(after.Pos, "unexpected second grouping, expected one")
	}
	if after != nil {
		a.Grouping = after
	}
}

// checkVector rejects the grouping of approx_topk, as Loki does.
func (p *parser) checkVector(a *VectorAggregation) {
	if a.Grouping != nil && a.Op == "approx_topk" {
		p.fail(a.Grouping.Pos, "unexpected grouping of approx_topk, expected it on the argument")
	}
}
