package rule

import (
	"math"
	"time"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/model/value"
	"github.com/prometheus/prometheus/promql"
)

// series are ALERTS and ALERTS_FOR_STATE of a rule's alerts, with a sample at each
// evaluation, as Prometheus writes them.
func series(name string, alerts []Alert, end time.Time, interval time.Duration) []promql.Series {
	var all []promql.Series
	for _, a := range alerts {
		var pending, firing, since promql.Series
		pending.Metric, firing.Metric = a.metric("ALERTS", name, "pending"), a.metric("ALERTS", name, "firing")
		since.Metric = a.metric("ALERTS_FOR_STATE", name, "")
		for _, s := range a.Spells {
			over := orEnd(s.Resolved, end, interval)
			fired := orEnd(s.Fired, over, 0)
			samples(&pending, s.Active, fired, interval, 1)
			samples(&firing, fired, over, interval, 1)
			samples(&since, s.Active, over, interval, float64(s.Active.Unix()))
		}
		for _, s := range []promql.Series{pending, firing, since} {
			if len(s.Floats) > 0 {
				all = append(all, s)
			}
		}
	}
	return all
}

func (a Alert) metric(metric, name, state string) labels.Labels {
	b := labels.NewBuilder(labels.FromMap(a.Labels))
	b.Set(model.MetricNameLabel, metric)
	b.Set(model.AlertNameLabel, name)
	b.Set("alertstate", state) // an empty label is none
	return b.Labels()
}

// orEnd is a time, or what is just after the end if it is none.
func orEnd(at, end time.Time, interval time.Duration) time.Time {
	if at.IsZero() {
		return end.Add(interval)
	}
	return at
}

// samples are at every evaluation until a time, when the series goes stale.
func samples(s *promql.Series, from, until time.Time, interval time.Duration, v float64) {
	if !from.Before(until) {
		return
	}
	for ; from.Before(until); from = from.Add(interval) {
		s.Floats = append(s.Floats, promql.FPoint{T: from.UnixMilli(), F: v})
	}
	s.Floats = append(s.Floats, promql.FPoint{T: from.UnixMilli(), F: math.Float64frombits(value.StaleNaN)})
}
