package logeval

import "time"

// steps is the times at which a query is evaluated.
type steps struct {
	start, end time.Time
	step       time.Duration
	instant    bool
}

func (s steps) count() int {
	if s.end.Before(s.start) {
		return 0
	}
	return int(s.end.Sub(s.start)/s.step) + 1
}

func (s steps) time(i int) time.Time { return s.start.Add(time.Duration(i) * s.step) }
