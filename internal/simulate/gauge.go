package simulate

import (
	"math"
	"time"

	"github.com/prometheus/prometheus/promql"

	"github.com/ltv-assistant/obsgen"
)

// gauge makes the series of one target.
func (r *Run) gauge(t target, signal obsgen.Signal) []promql.Series {
	flows := r.flows(t, signal)
	lines := make([]line, len(flows))
	r.walk(t, func(s scrape) {
		values := r.levels(t, signal, signal.Value, flows, s.at)
		for i, f := range flows {
			switch {
			case s.away, values[i] == 0 && f.ending, r.turned(t, signal.Metric, flows, f, s.at):
				lines[i].end(s.at)
			default:
				lines[i].add(s.at, values[i]+r.grown(t, signal.Metric, f, s.at))
			}
		}
	})
	return t.series(signal.Metric, flows, lines)
}

// turned reports whether a series has other labels now.
func (r *Run) turned(t target, metric string, flows []*flow, f *flow, when time.Time) bool {
	for _, e := range r.effectsOn(metric) {
		turns := e.Kind == obsgen.EffectFail && e.Number >= 1 && r.active(e, when)
		if turns && matches(t.all(f.labels), e.Where) && flows[find(flows, f.endingIn(e.Into))] != f {
			return true
		}
	}
	return false
}

// grown is what a gauge has grown by.
func (r *Run) grown(t target, metric string, f *flow, when time.Time) float64 {
	sum := 0.0
	for _, e := range r.effectsOn(metric) {
		if e.Kind == obsgen.EffectGrow && matches(t.all(f.labels), e.Where) {
			sum += r.intensity * e.Number * r.growing(e, when).Minutes()
		}
	}
	return sum
}

// growing is for how long something has grown; afterwards it shrinks twice as fast.
func (r *Run) growing(e obsgen.Effect, when time.Time) time.Duration {
	from, to := r.window(e)
	switch {
	case when.Before(from):
		return 0
	case when.Before(to):
		return when.Sub(from)
	}
	return max(0, to.Sub(from)-2*when.Sub(to))
}

// scrapes make what Prometheus notes of each scrape itself.
func (r *Run) scrapes(metric string) []promql.Series {
	var all []promql.Series
	for _, t := range r.targetsOf(nil) {
		var l line
		random := noise(metric, t.instance)
		r.walk(t, func(s scrape) {
			took := 0.02 * math.Exp(0.2*random.NormFloat64())
			switch {
			case s.vanished:
				l.end(s.at)
			case metric == "up" && s.away:
				l.add(s.at, 0)
			case metric == "up":
				l.add(s.at, 1)
			case s.away:
				l.add(s.at, 10) // it timed out
			default:
				l.add(s.at, took)
			}
		})
		all = append(all, promql.Series{Metric: t.label(metric, nil), Floats: l.points})
	}
	return all
}

// starts make the start times of processes.
func (r *Run) starts(metric obsgen.Metric) []promql.Series {
	var all []promql.Series
	for _, t := range r.targetsOf(metric.Services) {
		var l line
		r.walk(t, func(s scrape) {
			if s.away {
				l.end(s.at)
				return
			}
			l.add(s.at, float64(r.startOf(t, s.at).Unix()))
		})
		all = append(all, promql.Series{Metric: t.label(metric.Name, nil), Floats: l.points})
	}
	return all
}
