package traceeval

import "github.com/ltv-assistant/obsgen/internal/query/traceql"

// reads remembers which expressions read a span, so that long chains stay cheap.
type reads map[traceql.Expr]bool

func (r reads) span(e traceql.Expr) bool {
	e = strip(e)
	known, ok := r[e]
	if !ok {
		known = r.find(e)
		r[e] = known
	}
	return known
}

func (r reads) find(e traceql.Expr) bool {
	switch e := e.(type) {
	case *traceql.Field, *traceql.Aggregate:
		return true
	case *traceql.Unary:
		return r.span(e.X)
	case *traceql.Binary:
		return r.span(e.LHS) || r.span(e.RHS)
	}
	return false
}
