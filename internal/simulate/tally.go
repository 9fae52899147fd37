package simulate

import "github.com/ltv-assistant/obsgen"

// tally is what a histogram has observed since its process began.
type tally struct {
	// events so far, and those up to each bound.
	events float64
	upTo   []float64
	// recent events are not yet in what was shown, nor their sum.
	recent, recentSum float64
	shown             shown
}

// shown is what a scrape sees: only whole events.
type shown struct{ count, sum float64 }

// forget begins anew with the process.
func (t *tally) forget(s scrape) {
	if s.fresh {
		clear(t.upTo)
		*t = tally{upTo: t.upTo}
	}
}

// observe adds events with values.
func (t *tally) observe(events float64, values obsgen.Spread, bounds []float64) {
	sum := events * mean(values)
	t.events, t.recent, t.recentSum = t.events+events, t.recent+events, t.recentSum+sum
	for b, bound := range bounds {
		t.upTo[b] += events * below(values, bound)
	}
}

// show adds the events that are whole by now, each with the mean of the recent values: the
// sum must not move without the count.
func (t *tally) show(r *Run, offset float64) shown {
	count := r.whole(t.events, offset)
	if count > t.shown.count && t.recent > 0 {
		t.shown.sum += (count - t.shown.count) * t.recentSum / t.recent
		t.recent, t.recentSum = 0, 0
	}
	t.shown.count = count
	return t.shown
}
