package logql

import "github.com/ltv-assistant/obsgen/internal/query/variable"

// logRange is a log query with its range; the range may stand inside it.
type logRange struct {
	pipeline *Pipeline
	rng      Duration
	offset   *Duration
	seen     bool
}

func (p *parser) rangeAggregation(op string, pos int) Expr {
	a := &RangeAggregation{Pos: pos, Op: op}
	p.expectOp("(", "after "+op)
	if op == "quantile_over_time" {
		a.Param = p.numberLiteral("a quantile")
		p.expectOp(",", "after the quantile")
	}
	r := &logRange{}
	p.logRange(r)
	if !r.seen {
		p.unexpected("a range such as [5m]")
	}
	p.expectOp(")", "after the range")
	a.Log, a.Range, a.Offset = r.pipeline, r.rng, r.offset
	a.Grouping = p.grouping()
	p.checkRange(a)
	return a
}

// logRange reads a log query, perhaps in parentheses, and its range.
func (p *parser) logRange(r *logRange) {
	if !p.enter() {
		return
	}
	defer p.leave()
	if p.acceptOp("(") {
		p.logRange(r)
		p.expectOp(")", "after the log query")
		p.rangeToken(r)
		return
	}
	r.pipeline = &Pipeline{Pos: p.peek().pos, Selector: p.selector()}
	for p.err == nil {
		p.rangeToken(r)
		s := p.stage()
		if s == nil {
			break
		}
		r.pipeline.Stages = append(r.pipeline.Stages, s)
	}
}

// rangeToken reads [5m] offset 1h when it stands here.
func (p *parser) rangeToken(r *logRange) {
	t := p.peek()
	if t.kind != kindRange {
		return
	}
	if _, ok := parseDuration(t.val); !ok && !variable.In(t.val) {
		p.unexpected("a range such as [5m]")
	}
	if r.seen {
		p.unexpected("only one range")
	}
	p.next()
	r.rng, r.seen = newDuration(t.pos, t.val), true
	r.offset = p.offset()
}

// checkRange matches unwrap and grouping to the aggregation.
func (p *parser) checkRange(a *RangeAggregation) {
	if p.err != nil {
		return
	}
	p.checkUnwrapLast(a.Log.Stages)
	switch u := a.Unwrap(); {
	case u == nil && isUnwrapOp(a.Op):
		p.fail(a.Pos, "unexpected "+a.Op+" without unwrap, expected | unwrap label in the log query")
	case u != nil && !isUnwrapOp(a.Op) && a.Op != "rate" && a.Op != "absent_over_time":
		p.fail(u.Pos, "unexpected unwrap in "+a.Op+", expected a log query")
	}
	if g := a.Grouping; g != nil && !allowsGrouping(a.Op) {
		p.fail(g.Pos, "unexpected grouping after "+a.Op+", expected it on a vector aggregation")
	}
}

func allowsGrouping(op string) bool {
	return isUnwrapOp(op) && op != "sum_over_time" && op != "rate_counter"
}
