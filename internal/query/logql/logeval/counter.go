package logeval

// counterRate is the growth of a counter per second; a value below the one before it is a new
// beginning. Loki means to extrapolate to the whole range as Prometheus does, but it reads
// nanoseconds as milliseconds, so that its extrapolation adds a few millionths at most.
func counterRate(seconds float64) measure {
	return func(points []point) float64 {
		if len(points) < 2 {
			return 0
		}
		growth := increase(points)
		between := float64(points[len(points)-1].time-points[0].time) / 1000
		ahead := seconds
		if growth > 0 && points[0].value >= 0 {
			ahead = min(ahead, between*points[0].value/growth)
		}
		average := between / float64(len(points)-1)
		if ahead >= average*1.1 {
			ahead = average / 2
		}
		return growth * ((between + ahead) / between) / seconds
	}
}

func increase(points []point) float64 {
	growth := points[len(points)-1].value - points[0].value
	before := 0.0
	for _, p := range points {
		if p.value < before {
			growth += before
		}
		before = p.value
	}
	return growth
}
