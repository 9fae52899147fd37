package simulate

import (
	"math"

	"github.com/ltv-assistant/obsgen"
)

// z95 is the 95th percentile of the standard normal distribution.
const z95 = 1.6448536269514722

// sigma is that of the log-normal distribution.
func sigma(s obsgen.Spread) float64 {
	if s.Median <= 0 || s.P95 <= s.Median {
		return 0.01
	}
	return math.Log(s.P95/s.Median) / z95
}

// below is the share of values up to a bound.
func below(s obsgen.Spread, bound float64) float64 {
	if s.Median <= 0 || math.IsInf(bound, 1) {
		return 1
	}
	if bound <= 0 {
		return 0
	}
	return 0.5 * math.Erfc(-math.Log(bound/s.Median)/(sigma(s)*math.Sqrt2))
}

// mean of the values.
func mean(s obsgen.Spread) float64 {
	deviation := sigma(s)
	return s.Median * math.Exp(deviation*deviation/2)
}

// between is one distribution on its way to another: 0 is the first, 1 the second, more is
// beyond.
func between(from, to obsgen.Spread, intensity float64) obsgen.Spread {
	way := func(a, b float64) float64 {
		if a <= 0 || b <= 0 {
			return b
		}
		return a * math.Pow(b/a, intensity)
	}
	return obsgen.Spread{Median: way(from.Median, to.Median), P95: way(from.P95, to.P95)}
}
