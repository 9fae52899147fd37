package logeval

// setOperation keeps samples for what the other side has.
type setOperation struct {
	op          string
	left, right operator
	sign        *signature
}

func (o *setOperation) at(step int) (vector, error) {
	left, right, err := both(o.left, o.right, step)
	if err != nil {
		return nil, err
	}
	switch o.op {
	case "and":
		return o.filter(left, right, true), nil
	case "unless":
		return o.filter(left, right, false), nil
	}
	return append(left, o.filter(right, left, false)...), nil
}

// filter keeps the samples that have a partner in the other vector, or those that have none.
func (o *setOperation) filter(v, other vector, partner bool) vector {
	signatures := map[string]bool{}
	for _, s := range other {
		signatures[o.sign.of(s.labels)] = true
	}
	out := v[:0:0]
	for _, s := range v {
		if signatures[o.sign.of(s.labels)] == partner {
			out = append(out, s)
		}
	}
	return out
}

// both evaluates the right side first, as Loki does: of two errors, that one is seen.
func both(left, right operator, step int) (l, r vector, err error) {
	if r, err = right.at(step); err != nil {
		return nil, nil, err
	}
	l, err = left.at(step)
	return l, r, err
}
