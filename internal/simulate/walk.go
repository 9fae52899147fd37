package simulate

import (
	"math"
	"math/rand/v2"
	"time"

	"github.com/prometheus/prometheus/model/value"
	"github.com/prometheus/prometheus/promql"

	"github.com/ltv-assistant/obsgen"
)

// scrape is one scrape of a target.
type scrape struct {
	at time.Time
	// seconds since the scrape before.
	seconds float64
	// away scrapes fail; of a vanished target there are none.
	away, vanished bool
	// fresh is the first scrape after the process began anew.
	fresh bool
}

// walk visits the scrapes of a target.
func (r *Run) walk(t target, visit func(scrape)) {
	wasAway := false
	for at := r.Start.Add(r.phase(t)); !at.After(r.End); at = at.Add(r.step) {
		away, vanished := r.away(t, at)
		visit(scrape{at: at, seconds: r.step.Seconds(), away: away, vanished: vanished, fresh: wasAway && !away})
		wasAway = away
	}
}

// line collects the samples of a series, and ends it when it is gone.
type line struct {
	points []promql.FPoint
	there  bool
}

func (l *line) add(at time.Time, v float64) {
	l.points, l.there = append(l.points, promql.FPoint{T: at.UnixMilli(), F: v}), true
}

// end marks a series stale at the first scrape that lacks it, as Prometheus does.
func (l *line) end(at time.Time) {
	if l.there {
		l.add(at, math.Float64frombits(value.StaleNaN))
		l.there = false
	}
}

// noise is a source of normal noise of a series' own.
func noise(parts ...string) *rand.Rand {
	return rand.New(rand.NewPCG(hash(parts...), 1))
}

// text is a label set as text, the same each time.
func text(labels obsgen.Labels) string {
	out := ""
	for _, name := range sortedNames(labels) {
		out += name + "=" + labels[name] + ","
	}
	return out
}
