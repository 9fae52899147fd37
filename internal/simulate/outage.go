package simulate

import (
	"time"

	"github.com/ltv-assistant/obsgen"
)

// outage is when a target cannot be scraped.
type outage struct {
	service  string
	instance int // -1 is every one
	from, to time.Time
	// vanished targets are not even known.
	vanished bool
}

// restartTakes is how long an instance is away while it begins anew.
const restartTakes = 25 * time.Second

func (r *Run) findOutages() []outage {
	var all []outage
	for _, e := range r.effectsOn("") {
		from, to := r.window(e)
		switch e.Kind {
		case obsgen.EffectDown, obsgen.EffectVanish:
			all = append(all, outage{e.Where["service"], e.Instance, from, to, e.Kind == obsgen.EffectVanish})
		case obsgen.EffectRestart:
			for _, t := range r.targetsOf([]string{e.Where["service"]}) {
				at := from.Add(time.Duration(t.number) * e.Every)
				all = append(all, outage{t.service, t.number, at, at.Add(restartTakes), false})
			}
		}
	}
	return all
}

// away reports whether a target cannot be scraped at a time.
func (r *Run) away(t target, at time.Time) (away, vanished bool) {
	for _, o := range r.outages {
		if o.concerns(t) && !at.Before(o.from) && at.Before(o.to) {
			away, vanished = true, vanished || o.vanished
		}
	}
	return away, vanished
}

func (o outage) concerns(t target) bool {
	return o.service == t.service && (o.instance < 0 || o.instance == t.number)
}

// startOf is when the process of a target that runs at a time began.
func (r *Run) startOf(t target, at time.Time) time.Time {
	start := r.Start.Add(-time.Duration(hash(t.instance, "start")%72) * time.Hour)
	for _, o := range r.outages {
		if o.concerns(t) && !o.vanished && !o.to.After(at) && o.to.After(start) {
			start = o.to
		}
	}
	return start
}
