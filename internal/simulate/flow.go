package simulate

import (
	"maps"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/prometheus/prometheus/promql"

	"github.com/ltv-assistant/obsgen"
)

// flow is the events of one label set of a target.
type flow struct {
	labels obsgen.Labels
	share  float64
	noise  *rand.Rand
	// offset lets the first event of each flow come at another time.
	offset float64
	// ending is one that only events have that end otherwise.
	ending bool
}

// flows are the label sets of a signal at a target, and those that its events get when they
// end otherwise.
func (r *Run) flows(t target, signal obsgen.Signal) []*flow {
	shares := signal.Series
	if len(shares) == 0 {
		shares = []obsgen.Share{{Share: 1}}
	}
	var all []*flow
	add := func(own obsgen.Labels, share float64, ending bool) {
		id := text(t.all(own))
		if signal.Shared { // every instance reports the same
			id = t.service + text(own)
		}
		all = append(all, &flow{own, share, noise(signal.Metric, id), float64(hash(signal.Metric, id)%1000) / 1000, ending})
	}
	for _, s := range shares {
		add(s.Labels, s.Share, false)
	}
	for grown := -1; grown < len(all); { // endings may end otherwise again
		grown = len(all)
		for _, e := range r.effectsOn(signal.Metric) {
			for _, f := range slices.Clone(all) {
				if e.Kind == obsgen.EffectFail && matches(t.all(f.labels), e.Where) && find(all, f.endingIn(e.Into)) < 0 {
					add(f.endingIn(e.Into), 0, true)
				}
			}
		}
	}
	return all
}

// endingIn is the label set that events get.
func (f *flow) endingIn(into obsgen.Labels) obsgen.Labels {
	labels := maps.Clone(f.labels)
	if labels == nil {
		labels = obsgen.Labels{}
	}
	maps.Copy(labels, into)
	return labels
}

func find(flows []*flow, labels obsgen.Labels) int {
	return slices.IndexFunc(flows, func(f *flow) bool { return maps.Equal(f.labels, labels) })
}

// effectsOn are the effects on a metric, in their order.
func (r *Run) effectsOn(metric string) []obsgen.Effect { return r.effects[metric] }

// rates are the events per second of each flow at a time.
func (r *Run) rates(t target, signal obsgen.Signal, flows []*flow, when time.Time) []float64 {
	rates := r.levels(t, signal, signal.Rate, flows, when)
	for i := range rates {
		rates[i] *= 1 - r.options.Calmer
	}
	return rates
}

// levels are a level's shares at a time, as the effects have bent them.
func (r *Run) levels(t target, signal obsgen.Signal, level obsgen.Level, flows []*flow, when time.Time) []float64 {
	when = when.Truncate(r.step) // all instances see the same time
	levels := make([]float64, len(flows))
	for i, f := range flows {
		levels[i] = at(level, when, f.noise.NormFloat64(), r.options.Plain) * f.share
	}
	for _, e := range r.effectsOn(signal.Metric) {
		if r.active(e, when) {
			r.bend(t, flows, levels, e)
		}
	}
	return levels
}

// bend applies an effect to levels.
func (r *Run) bend(t target, flows []*flow, levels []float64, e obsgen.Effect) {
	for i, f := range flows {
		if !matches(t.all(f.labels), e.Where) {
			continue
		}
		switch e.Kind {
		case obsgen.EffectScale:
			levels[i] *= max(0, 1+r.intensity*(e.Number-1))
		case obsgen.EffectSet:
			levels[i] = max(0, levels[i]+r.intensity*(e.Number-levels[i]))
		case obsgen.EffectFail:
			into := find(flows, f.endingIn(e.Into))
			if into == i {
				continue
			}
			moved := levels[i] * min(1, r.intensity*e.Number)
			levels[i] -= moved
			levels[into] += moved
		}
	}
}

func sortedNames(labels obsgen.Labels) []string { return slices.Sorted(maps.Keys(labels)) }

// ofSignals makes the series of a metric, signal by signal and target by target.
func (r *Run) ofSignals(metric string, make func(target, obsgen.Signal) []promql.Series) []promql.Series {
	var all []promql.Series
	for _, signal := range r.signals[metric] {
		for _, t := range r.targetsOf(signal.Services) {
			all = append(all, make(t, signal)...)
		}
	}
	return all
}

// series are the flows of a target with what was scraped of each.
func (t target) series(metric string, flows []*flow, lines []line) []promql.Series {
	var all []promql.Series
	for i, f := range flows {
		all = append(all, promql.Series{Metric: t.label(metric, f.labels), Floats: lines[i].points})
	}
	return all
}
