package simulate

import (
	"maps"
	"math"
	"slices"
	"strconv"
	"time"

	"github.com/prometheus/prometheus/promql"

	"github.com/ltv-assistant/obsgen"
)

// histogram collects the series of one label set: buckets, sum and count, that agree.
type histogram struct {
	labels obsgen.Labels
	offset float64
	// rare ones show from their first event on.
	rare       bool
	buckets    []line
	sum, count line
	tally      tally
}

// stream is a source of observations: the flows of a signal, and the histogram that each
// of them ends in.
type stream struct {
	signal obsgen.Signal
	flows  []*flow
	into   []*histogram
	values []obsgen.Spread
}

// histograms make the series of a histogram.
func (r *Run) histograms(metric obsgen.Metric) []promql.Series {
	bounds := append(slices.Clone(metric.Buckets), math.Inf(1))
	var all []promql.Series
	for _, t := range r.targetsOf(metric.Services) {
		streams, made := r.streams(t, metric)
		r.walk(t, func(s scrape) {
			for _, h := range made {
				h.tally.forget(s)
			}
			for _, from := range streams {
				rates := r.rates(t, from.signal, from.flows, s.at)
				for i, h := range from.into {
					if h != nil {
						h.tally.observe(rates[i]*s.seconds, r.spread(t, metric.Name, from.flows[i], from.values[i], s.at), bounds)
					}
				}
			}
			for _, h := range made {
				h.scraped(r, s)
			}
		})
		for _, h := range made {
			all = append(all, h.series(t, metric.Name, bounds)...)
		}
	}
	return all
}

// streams are what a target observes.
func (r *Run) streams(t target, metric obsgen.Metric) ([]stream, []*histogram) {
	var streams []stream
	var made []*histogram
	for _, source := range r.sources(t, metric.Name) {
		from := stream{signal: source, flows: r.flows(t, source)}
		for _, f := range from.flows {
			values, fits := r.valuesOf(t, metric.Name, source, f)
			var h *histogram
			if fits {
				h, made = histogramOf(made, project(f.labels, metric), f, len(metric.Buckets)+1)
			}
			from.into, from.values = append(from.into, h), append(from.values, values)
		}
		streams = append(streams, from)
	}
	return streams, made
}

// sources are the signals whose events a histogram observes at a target, each once: its
// own, and those of the counters that it is of.
func (r *Run) sources(t target, metric string) []obsgen.Signal {
	var all []obsgen.Signal
	seen := map[string]bool{}
	for _, signal := range r.signalsAt(t, metric) {
		if len(signal.Of) == 0 {
			all = append(all, signal)
		}
		for _, counter := range signal.Of {
			if !seen[counter] {
				all = append(all, r.signalsAt(t, counter)...)
			}
			seen[counter] = true
		}
	}
	return all
}

// signalsAt are the signals of a metric at a target.
func (r *Run) signalsAt(t target, metric string) []obsgen.Signal {
	var all []obsgen.Signal
	for _, signal := range r.signals[metric] {
		if slices.Contains(signal.Services, t.service) {
			all = append(all, signal)
		}
	}
	return all
}

// valuesOf is the distribution of a flow's observations while all is well; false if
// nothing observes the flow.
func (r *Run) valuesOf(t target, metric string, source obsgen.Signal, f *flow) (obsgen.Spread, bool) {
	if source.Metric == metric {
		return source.Values, true
	}
	for _, signal := range r.signalsAt(t, metric) {
		if slices.Contains(signal.Of, source.Metric) && matches(t.all(f.labels), signal.Where) {
			return signal.Values, true
		}
	}
	return obsgen.Spread{}, false
}

// project keeps the labels that a metric has.
func project(labels obsgen.Labels, metric obsgen.Metric) obsgen.Labels {
	kept := obsgen.Labels{}
	for _, label := range metric.Labels {
		if value, ok := labels[label.Name]; ok {
			kept[label.Name] = value
		}
	}
	return kept
}

func histogramOf(made []*histogram, labels obsgen.Labels, f *flow, buckets int) (*histogram, []*histogram) {
	for _, h := range made {
		if maps.Equal(h.labels, labels) {
			return h, made
		}
	}
	h := &histogram{labels: labels, offset: f.offset, rare: f.share == 0, buckets: make([]line, buckets), tally: tally{upTo: make([]float64, buckets)}}
	return h, append(made, h)
}

// spread is the distribution that a flow's observations have at a time.
func (r *Run) spread(t target, metric string, f *flow, values obsgen.Spread, when time.Time) obsgen.Spread {
	for _, e := range r.effectsOn(metric) {
		if e.Kind == obsgen.EffectSpread && r.active(e, when) && matches(t.all(f.labels), e.Where) {
			values = between(values, e.Values, r.intensity)
		}
	}
	return values
}

// scraped notes the state at a scrape.
func (h *histogram) scraped(r *Run, s scrape) {
	shown := h.tally.show(r, h.offset)
	note := func(l *line, v float64) {
		switch {
		case s.away:
			l.end(s.at)
		case shown.count > 0 || !h.rare:
			l.add(s.at, v)
		}
	}
	for b := range h.buckets {
		note(&h.buckets[b], r.whole(h.tally.upTo[b], h.offset))
	}
	note(&h.sum, shown.sum)
	note(&h.count, shown.count)
}

func (h *histogram) series(t target, metric string, bounds []float64) []promql.Series {
	all := []promql.Series{
		{Metric: t.label(metric+"_sum", h.labels), Floats: h.sum.points},
		{Metric: t.label(metric+"_count", h.labels), Floats: h.count.points},
	}
	for b, bound := range bounds {
		labels := obsgen.Labels{"le": boundText(bound)}
		maps.Copy(labels, h.labels)
		all = append(all, promql.Series{Metric: t.label(metric+"_bucket", labels), Floats: h.buckets[b].points})
	}
	return all
}

func boundText(bound float64) string {
	return strconv.FormatFloat(bound, 'g', -1, 64)
}
