package svg

// number writes tenths; a sign parts two numbers.
func (p *Path) number(n int64) {
	if before := p.out[len(p.out)-1]; n >= 0 && before <= '9' {
		p.out = append(p.out, ' ')
	}
	p.out = appendParts(p.out, n, 10)
}

func tenths(value float64) int64 { return rounded(value, 10) }

func flag(set bool) int64 {
	if set {
		return 10
	}
	return 0
}
