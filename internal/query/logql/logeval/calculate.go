package logeval

import "math"

// calculate applies an operator to two values. A comparison gives the left one, and whether
// it holds; Loki, unlike Prometheus, has no result of a division by zero.
func calculate(op string, left, right float64) (v float64, holds bool) {
	switch op {
	case "+":
		return left + right, true
	case "-":
		return left - right, true
	case "*":
		return left * right, true
	case "/":
		return divide(left, right), true
	case "%":
		return math.Mod(left, right), true
	case "^":
		return math.Pow(left, right), true
	}
	return left, compare(op, left, right)
}

func divide(left, right float64) float64 {
	if right == 0 {
		return math.NaN()
	}
	return left / right
}

func compare(op string, left, right float64) bool {
	switch op {
	case "==":
		return left == right
	case "!=":
		return left != right
	case ">":
		return left > right
	case ">=":
		return left >= right
	case "<":
		return left < right
	}
	return left <= right
}
