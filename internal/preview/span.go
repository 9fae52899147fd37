package preview

import "time"

// span is how long a run has to be, and how fine. Samples and evaluations are never so far
// apart that a rate over five minutes has none, or that Prometheus takes a series for gone.
type span struct{ length, sample, interval time.Duration }

// long runs are played without alerts on logs: a week of lines takes longer than all else.
func (s span) long() bool { return s.length > 26*time.Hour }

// spanOf is what a chart of a time range needs, with what its windows look back.
func spanOf(timeRange time.Duration) span {
	const hour = time.Hour
	switch {
	case timeRange <= hour:
		return span{length: 2 * hour}
	case timeRange <= 6*hour:
		return span{length: 8 * hour, interval: 2 * time.Minute}
	case timeRange <= 24*hour:
		return span{length: 26 * hour, sample: time.Minute / 2, interval: 4 * time.Minute}
	}
	return span{length: timeRange + hour, sample: 2 * time.Minute, interval: 4 * time.Minute}
}
