package traceql

func isMetrics(word string) bool {
	switch word {
	case "rate", "count_over_time", "min_over_time", "max_over_time", "avg_over_time",
		"sum_over_time", "quantile_over_time", "histogram_over_time", "compare":
		return true
	}
	return false
}

func (p *parser) metrics() Stage {
	t := p.next()
	m := &Metrics{Pos: t.pos, Op: t.text}
	p.expectOp("(", "after "+m.Op)
	p.metricsArgs(m)
	p.expectOp(")", "after the arguments of "+m.Op)
	if p.isWord("by") {
		m.By = p.group()
	}
	m.Compare = p.threshold()
	return m
}

func (p *parser) metricsArgs(m *Metrics) {
	switch m.Op {
	case "rate", "count_over_time":
		return
	case "compare":
		m.Filter = p.spansetFilter()
		m.Params = p.numbers()
		return
	}
	m.Field = p.expr(1)
	if m.Op != "quantile_over_time" {
		return
	}
	if m.Params = p.numbers(); len(m.Params) == 0 {
		p.unexpected(`"," and a quantile`)
	}
}

// numbers reads the values after a comma.
func (p *parser) numbers() []*Static {
	var out []*Static
	for p.acceptOp(",") {
		out = append(out, p.number("a number"))
	}
	return out
}

// number reads a number or a variable.
func (p *parser) number(what string) *Static {
	t := p.peek()
	s := p.static(what)
	if p.err == nil && s.Kind != NumberValue && s.Kind != VariableValue {
		p.fail(t.pos, "unexpected "+t.describe()+", expected "+what)
	}
	return s
}

func (p *parser) topk() Stage {
	t := p.next()
	k := &TopK{Pos: t.pos, Op: t.text}
	p.expectOp("(", "after "+k.Op)
	k.N = p.number("a count")
	p.expectOp(")", "after the count")
	k.Compare = p.threshold()
	return k
}

// threshold reads > 10 after a metrics function, or returns nil.
func (p *parser) threshold() *Threshold {
	t := p.peek()
	if t.kind != kindOp || !isComparison(t.text) {
		return nil
	}
	p.next()
	return &Threshold{Pos: t.pos, Op: t.text, Value: p.static("a value")}
}
