package svg

import (
	"math"
	"strconv"
)

// farthest is beyond any drawing, and what viewers can still compute with.
const farthest = 100_000

// appendNumber rounds to a part of a pixel: 10 is one decimal. What is no number is 0.
func appendNumber(out []byte, value float64, parts int64) []byte {
	if math.IsNaN(value) {
		value = 0
	}
	n := int64(math.Round(min(max(value, -farthest), farthest) * float64(parts)))
	if n < 0 {
		out, n = append(out, '-'), -n
	}
	out = strconv.AppendInt(out, n/parts, 10)
	return appendFraction(out, n%parts, parts)
}

func appendFraction(out []byte, left, parts int64) []byte {
	if left == 0 {
		return out
	}
	out = append(out, '.')
	for ; left > 0; left = left * 10 % parts {
		out = append(out, byte('0'+left*10/parts))
	}
	return out
}
