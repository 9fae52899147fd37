package traceeval

import (
	"errors"
	"math"
)

// calculate is arithmetic: whole numbers stay whole, everything else becomes a float, and what
// is no number gives false, as in Tempo.
func calculate(op string, left, right value) (value, error) {
	a, okLeft := left.(int64)
	b, okRight := right.(int64)
	if okLeft && okRight {
		return whole(op, a, b)
	}
	l, okLeft := number(left)
	r, okRight := number(right)
	if !okLeft || !okRight {
		return false, nil
	}
	return floats(op, l, r), nil
}

func floats(op string, l, r float64) value {
	switch op {
	case "+":
		return l + r
	case "-":
		return l - r
	case "*":
		return l * r
	case "/":
		return l / r
	case "%":
		return math.Mod(l, r)
	}
	return math.Pow(l, r)
}

func whole(op string, a, b int64) (value, error) {
	switch op {
	case "+":
		return a + b, nil
	case "-":
		return a - b, nil
	case "*":
		return a * b, nil
	case "^":
		return power(b, a), nil
	}
	if b == 0 {
		return nil, errors.New("division of a whole number by 0")
	}
	if op == "%" {
		return a % b, nil
	}
	return a / b, nil
}

// power is right to left for whole numbers, as in Tempo: 2 ^ 3 is 9.
func power(base, exponent int64) int64 {
	result := int64(1)
	for ; exponent > 0; exponent >>= 1 {
		if exponent&1 == 1 {
			result *= base
		}
		base *= base
	}
	return result
}
