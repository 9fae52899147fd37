package simulate

import (
	"math"

	"github.com/prometheus/prometheus/promql"

	"github.com/ltv-assistant/obsgen"
)

// counter makes the series of one target.
func (r *Run) counter(t target, signal obsgen.Signal) []promql.Series {
	flows := r.flows(t, signal)
	lines, totals := make([]line, len(flows)), make([]float64, len(flows))
	r.walk(t, func(s scrape) {
		rates := r.rates(t, signal, flows, s.at)
		for i, f := range flows {
			totals[i] = since(s, totals[i]) + rates[i]*s.seconds
			value := r.whole(totals[i], f.offset)
			switch {
			case s.away:
				lines[i].end(s.at)
			case value > 0 || f.share > 0: // a client shows a counter from its first event on
				lines[i].add(s.at, value)
			}
		}
	})
	return t.series(signal.Metric, flows, lines)
}

// since is a total as far as the process still knows it.
func since(s scrape, total float64) float64 {
	if s.fresh {
		return 0
	}
	return total
}

// whole is the number of events so far: there are no halves of one.
func (r *Run) whole(total, offset float64) float64 {
	if r.options.Plain {
		return total
	}
	return math.Floor(total + offset)
}
