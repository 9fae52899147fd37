package logql

import "strings"

// call reads a function by its name.
func (p *parser) call(t token) Expr {
	name := strings.ToLower(t.text)
	switch {
	case isRangeOp(name):
		p.next()
		return p.rangeAggregation(name, t.pos)
	case isVectorOp(name):
		p.next()
		return p.vectorAggregation(name, t.pos)
	case name == "label_replace":
		p.next()
		return p.labelReplace(t.pos)
	case name == "vector":
		p.next()
		return p.vector(t.pos)
	}
	p.unexpected("a stream selector, a LogQL function or a number")
	return nil
}

func isRangeOp(name string) bool {
	switch name {
	case "rate", "count_over_time", "bytes_rate", "bytes_over_time",
		"absent_over_time":
		return true
	}
	return isUnwrapOp(name)
}

// isUnwrapOp reports the aggregations that need unwrap; they alone allow grouping,
// but for sum_over_time and rate_counter.
func isUnwrapOp(name string) bool {
	switch name {
	case "sum_over_time", "avg_over_time", "min_over_time", "max_over_time",
		"first_over_time", "last_over_time", "stdvar_over_time", "stddev_over_time",
		"quantile_over_time", "rate_counter":
		return true
	}
	return false
}

func isVectorOp(name string) bool {
	switch name {
	case "sum", "avg", "min", "max", "count", "stddev", "stdvar", "topk", "bottomk",
		"sort", "sort_desc", "approx_topk":
		return true
	}
	return false
}

func (p *parser) vector(pos int) Expr {
	p.expectOp("(", "after vector")
	if p.isOp("-") || p.isOp("+") {
		p.unexpected("a number without a sign in vector()")
	}
	v := &Vector{Pos: pos, Value: p.numberLiteral("a number in vector()")}
	p.expectOp(")", "after the number")
	return v
}

// labelReplace reads label_replace(expr, "dst", "replacement", "src", "regex").
func (p *parser) labelReplace(pos int) Expr {
	r := &LabelReplace{Pos: pos}
	p.expectOp("(", "after label_replace")
	r.Expr = p.metric(1)
	dst, repl, src, re := p.arg(), p.arg(), p.arg(), p.arg()
	p.expectOp(")", "after the arguments of label_replace")
	r.Dst, r.Src = LabelRef{Pos: dst.pos, Name: dst.val}, LabelRef{Pos: src.pos, Name: src.val}
	r.Replacement, r.Regex = repl.val, re.val
	p.checkRegex(re.pos, re.val)
	return r
}

// arg reads a comma and a string.
func (p *parser) arg() token {
	p.expectOp(",", "before the next argument")
	return p.str("a string argument")
}
