package traceql

import "slices"

func (p *parser) pipeline() *Pipeline {
	if !p.enter() {
		return nil
	}
	defer p.leave()
	out := &Pipeline{Pos: p.peek().pos}
	for more := true; more; more = p.acceptOp("|") {
		pos := p.peek().pos
		s := p.stage()
		if p.err == nil {
			p.checkOrder(pos, out.Stages, s)
			out.Stages = append(out.Stages, s)
		}
	}
	return out
}

func (p *parser) stage() Stage {
	t := p.peek()
	switch {
	case p.atSpanset():
		return p.spanset(1)
	case p.isWord("by"):
		return p.group()
	case p.isWord("select"):
		return &Select{Pos: p.next().pos, Fields: p.fields("select")}
	case p.isWord("coalesce"):
		p.next()
		p.noArgs("coalesce")
		return &Coalesce{Pos: t.pos}
	case t.kind == kindIdent && isMetrics(t.text):
		return p.metrics()
	case p.isWord("topk"), p.isWord("bottomk"):
		return p.topk()
	}
	return p.scalarFilter()
}

// atSpanset looks behind parentheses, which also begin scalar filters.
func (p *parser) atSpanset() bool {
	for i := p.i; p.err == nil && i < len(p.toks); i++ {
		t := p.toks[i]
		if t.kind != kindOp || t.text != "(" {
			return t.kind == kindOp && t.text == "{" || i > p.i && isStageWord(t)
		}
	}
	return false
}

// isStageWord reports a stage that a pipeline in parentheses can begin with.
func isStageWord(t token) bool {
	words := []string{"by", "select", "coalesce"}
	return t.kind == kindIdent && slices.Contains(words, t.text)
}

func (p *parser) group() *Group {
	return &Group{Pos: p.next().pos, Fields: p.fields("by")}
}

// fields reads (a, b) after by or select.
func (p *parser) fields(after string) []Expr {
	var out []Expr
	p.expectOp("(", "after "+after)
	for more := true; more; more = p.acceptOp(",") {
		out = append(out, p.expr(1))
	}
	p.expectOp(")", "after the fields of "+after)
	return out
}

func (p *parser) noArgs(name string) {
	p.expectOp("(", "after "+name)
	p.expectOp(")", "for "+name+" takes nothing")
}

// checkOrder keeps metrics after spansets and topk after metrics.
func (p *parser) checkOrder(pos int, before []Stage, s Stage) {
	metrics := slices.ContainsFunc(before, isMetricsStage)
	switch s.(type) {
	case *TopK:
		if !metrics {
			p.fail(pos, "unexpected topk or bottomk, expected it after a metrics function")
		}
	case *Metrics:
		if len(before) == 0 {
			p.fail(pos, "unexpected metrics function, expected it after a spanset")
		}
	}
	if _, ok := s.(*TopK); metrics && !ok {
		p.fail(pos, "unexpected stage after a metrics function, expected topk or bottomk")
	}
}

func isMetricsStage(s Stage) bool {
	_, ok := s.(*Metrics)
	return ok
}
