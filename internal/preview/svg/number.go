package svg

import (
	"math"
	"strconv"
)

// farthest is beyond any drawing, and what viewers can still compute with.
const farthest = 100_000

// rounded is how many parts a value is: 10 are one decimal. What is no number is 0.
func rounded(value float64, parts int64) int64 {
	if math.IsNaN(value) {
		return 0
	}
	return int64(math.Round(min(max(value, -farthest), farthest) * float64(parts)))
}

// appendNumber rounds to a part of a pixel.
func appendNumber(out []byte, value float64, parts int64) []byte {
	return appendParts(out, rounded(value, parts), parts)
}

// appendParts writes no zero before the point.
func appendParts(out []byte, n, parts int64) []byte {
	if n < 0 {
		out, n = append(out, '-'), -n
	}
	if n == 0 || n >= parts {
		out = strconv.AppendInt(out, n/parts, 10)
	}
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
