package logeval

import "math"

// perSecond makes a rate of a measure.
func perSecond(m measure, seconds float64) measure {
	return func(points []point) float64 { return m(points) / seconds }
}

func count(points []point) float64 { return float64(len(points)) }

func sum(points []point) float64 {
	total := 0.0
	for _, p := range points {
		total += p.value
	}
	return total
}

func first(points []point) float64 { return points[0].value }

func last(points []point) float64 { return points[len(points)-1].value }

func minimum(points []point) float64 {
	out := points[0].value
	for _, p := range points {
		if p.value < out || math.IsNaN(out) {
			out = p.value
		}
	}
	return out
}

func maximum(points []point) float64 {
	out := points[0].value
	for _, p := range points {
		if p.value > out || math.IsNaN(out) {
			out = p.value
		}
	}
	return out
}

// mean does not overflow where a sum would; an infinite mean stays, unless it meets the other infinity.
func mean(points []point) float64 {
	out := 0.0
	for i, p := range points {
		if math.IsInf(out, 0) && (p.value == out || !math.IsInf(p.value, 0) && !math.IsNaN(p.value)) {
			continue
		}
		n := float64(i + 1)
		out += p.value/n - out/n
	}
	return out
}

func deviation(points []point) float64 { return math.Sqrt(variance(points)) }

// variance is Welford's.
func variance(points []point) float64 {
	squares, mean := 0.0, 0.0
	for i, p := range points {
		delta := p.value - mean
		mean += delta / float64(i+1)
		squares += delta * (p.value - mean)
	}
	return squares / float64(len(points))
}
