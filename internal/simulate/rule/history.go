package rule

import (
	"math"
	"time"

	"github.com/prometheus/prometheus/model/value"
	"github.com/prometheus/prometheus/promql"
)

// history is for how long before a run records have been as they are while all is well:
// the longest window of an SLO.
const history = 30 * 24 * time.Hour

// withHistory puts samples before a recorded series, as if the time until the trouble had
// gone on for a month. Without them, windows of days would be as short as the run.
func withHistory(s promql.Series, begin time.Time, interval time.Duration) promql.Series {
	mean, ok := meanBefore(s.Floats, begin)
	if !ok {
		return s
	}
	step := interval.Milliseconds()
	n := history.Milliseconds() / step
	floats := make([]promql.FPoint, 0, int(n)+len(s.Floats))
	for i := range n {
		floats = append(floats, promql.FPoint{T: s.Floats[0].T - (n-i)*step, F: mean})
	}
	return promql.Series{Metric: s.Metric, Floats: append(floats, s.Floats...)}
}

// meanBefore is the mean until the trouble begins; false if there was nothing.
func meanBefore(points []promql.FPoint, begin time.Time) (float64, bool) {
	sum, n := 0.0, 0
	for _, p := range points {
		if p.T < begin.UnixMilli() && !value.IsStaleNaN(p.F) && !math.IsNaN(p.F) && !math.IsInf(p.F, 0) {
			sum, n = sum+p.F, n+1
		}
	}
	return sum / float64(max(1, n)), n > 0
}
