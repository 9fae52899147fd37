package traceeval

import (
	"errors"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/query/traceql"
)

// operation joins two spansets of a trace: by && and ||, or by where their spans stand.
func (ev *evaluator) operation(o *traceql.SpansetOperation, in *spanset) ([]*spanset, error) {
	left, err := ev.stage(o.LHS, []*spanset{in})
	if err != nil {
		return nil, err
	}
	right, err := ev.stage(o.RHS, []*spanset{in})
	if err != nil {
		return nil, err
	}
	switch o.Op {
	case "||":
		return nonEmpty(in, union(left, right)), nil
	case "&&":
		if len(left) == 0 || len(right) == 0 {
			return nil, nil
		}
		return nonEmpty(in, union(left, right)), nil
	}
	if len(left) > 1 || len(right) > 1 {
		return nil, errors.New("spanset operators are not supported for multiple spansets per trace. consider using coalesce()")
	}
	return nonEmpty(in, related(o.Op, views(left), views(right))), nil
}

func views(sets []*spanset) []*view {
	var out []*view
	for _, s := range sets {
		out = append(out, s.views...)
	}
	return out
}

// union has each span once.
func union(left, right []*spanset) []*view {
	var out []*view
	has := map[*view]bool{}
	for _, v := range append(views(left), views(right)...) {
		if !has[v] {
			has[v] = true
			out = append(out, v)
		}
	}
	return out
}

// related gives the spans on the right that have a relative on the left; with ! those that
// have none, and with & also the relatives.
func related(op string, left, right []*view) []*view {
	relative := relation(strings.TrimLeft(op, "!&"))
	var out []*view
	for _, r := range right {
		if len(relatives(left, r, relative)) > 0 != strings.HasPrefix(op, "!") {
			out = append(out, r)
		}
	}
	if !strings.HasPrefix(op, "&") {
		return out
	}
	for _, l := range left {
		back := func(l, r *span) bool { return relative(r, l) }
		if !slices.Contains(out, l) && len(relatives(right, l, back)) > 0 {
			out = append(out, l)
		}
	}
	return out
}

// relation tells whether a span on the right, the second, relates to one on the left.
func relation(op string) func(l, r *span) bool {
	switch op {
	case ">>":
		return func(l, r *span) bool { return r.in(l) }
	case "<<":
		return func(l, r *span) bool { return l.in(r) }
	case ">":
		return func(l, r *span) bool { return r.childOf(l) }
	case "<":
		return func(l, r *span) bool { return l.childOf(r) }
	}
	return func(l, r *span) bool { return r.siblingOf(l) }
}

// relatives gives at most one.
func relatives(left []*view, r *view, relative func(l, r *span) bool) []*view {
	i := slices.IndexFunc(left, func(l *view) bool { return relative(l.span, r.span) })
	if i < 0 {
		return nil
	}
	return left[i : i+1]
}
