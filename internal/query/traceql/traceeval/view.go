package traceeval

import "slices"

// view is what the conditions of a query let through of a span.
type view struct {
	span       *span
	conditions *conditions
	chosen     [levels][]int // the events and links that meet their conditions
}

// newView is nil for a span that is not looked at.
func newView(s *span, c *conditions) *view {
	v := &view{span: s, conditions: c}
	for l := range levels {
		for i := range s.count(l) {
			if v.chooses(l, i) {
				v.chosen[l] = append(v.chosen[l], i)
			}
		}
	}
	if !v.candidate() {
		return nil
	}
	return v
}

// chooses an event that meets all conditions on events, or one of them.
func (v *view) chooses(l level, i int) bool {
	met, total := 0, 0
	for _, c := range v.conditions.list {
		if c.field.level() == l {
			total++
			if v.meets(c, i) {
				met++
			}
		}
	}
	return l == spanLevel || met > 0 && (met == total || !v.conditions.all)
}

func (v *view) meets(c condition, i int) bool {
	values := v.span.values(c.field, i)
	if c.op == missing {
		return len(values) == 0
	}
	return slices.ContainsFunc(values, func(each value) bool { return c.meets(each, v.conditions.evaluator) })
}

// candidate reports whether the span meets the conditions: one of each field, or any.
func (v *view) candidate() bool {
	met := map[field]bool{}
	for _, c := range v.conditions.list {
		met[c.field] = met[c.field] || v.condition(c)
	}
	some := len(met) == 0 || v.conditions.everySpan
	for _, ok := range met {
		if v.conditions.all && !ok {
			return false
		}
		some = some || ok
	}
	return some
}

// condition reports whether the span, or one of its events, meets a condition.
func (v *view) condition(c condition) bool {
	l := c.field.level()
	if c.op == missing && v.span.count(l) == 0 {
		return true
	}
	return slices.ContainsFunc(v.chosen[l], func(i int) bool { return v.meets(c, i) })
}

// read is what is seen of a field: nil, a value, or a list of several.
func (v *view) read(f field) value {
	switch out := v.seen(f); len(out) {
	case 0:
		return nil
	case 1:
		return out[0]
	default:
		return out
	}
}

func (v *view) seen(f field) list {
	var out list
	for _, i := range v.chosen[f.level()] {
		for _, each := range v.span.values(f, i) {
			if v.sees(f, each) {
				out = append(out, each)
			}
		}
	}
	return out
}

func (v *view) sees(f field, each value) bool {
	return slices.ContainsFunc(v.conditions.list, func(c condition) bool { return c.field == f && c.meets(each, v.conditions.evaluator) })
}

// lacks reports whether the span does not have a field at all.
func (v *view) lacks(f field) bool { return v.condition(condition{field: f, op: missing}) }
