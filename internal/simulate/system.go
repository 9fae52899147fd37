// Package simulate plays scenarios on a simulated system: it yields the series, log lines
// and spans that Prometheus, Loki and Tempo would have, so that alerts and panels can be run
// before they run on the real one. The same scenario always yields the same data.
package simulate

import (
	"cmp"
	"sync"
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/query/traceql/traceeval"
)

// System is a bundle's simulation, ready to be played.
type System struct {
	simulation obsgen.Simulation
	metrics    map[string]obsgen.Metric
	signals    map[string][]obsgen.Signal // by metric
	scrape     time.Duration
}

// New prepares a bundle's simulation. It does not check it; package validate does.
func New(bundle obsgen.Bundle) *System {
	s := &System{
		simulation: bundle.Simulation, metrics: map[string]obsgen.Metric{}, signals: map[string][]obsgen.Signal{},
		scrape: cmp.Or(bundle.Evaluation.ScrapeInterval, 15*time.Second),
	}
	for _, metric := range bundle.Catalog.Metrics {
		s.metrics[metric.Name] = metric
	}
	for _, signal := range bundle.Simulation.Signals {
		if len(signal.Services) == 0 {
			signal.Services = s.metrics[signal.Metric].Services
		}
		s.signals[signal.Metric] = append(s.signals[signal.Metric], signal)
	}
	return s
}

// Scenarios are those that can be played.
func (s *System) Scenarios() []obsgen.Scenario { return s.simulation.Scenarios }

// Scenario finds a scenario by its name.
func (s *System) Scenario(name string) (obsgen.Scenario, bool) {
	for _, scenario := range s.simulation.Scenarios {
		if scenario.Name == name {
			return scenario, true
		}
	}
	return obsgen.Scenario{}, false
}

// Options say how a scenario is played.
type Options struct {
	// Weaker says how much weaker the trouble is: 0 is as defined, 1 is none at all.
	Weaker float64
	// Calmer says how much less traffic there is: 0 is as defined, 1 is none at all. Gauges stay.
	Calmer float64
	// Plain leaves out noise, the load of the day, and the rounding of counters to whole
	// events, and scrapes all targets at the same time: values can be computed by hand.
	Plain bool
}

// Play begins a run of a scenario. Data are made when they are asked for.
func (s *System) Play(scenario obsgen.Scenario, options Options) *Run {
	r := &Run{System: s, Timeline: timelineOf(scenario), options: options, intensity: 1 - options.Weaker, effects: map[string][]obsgen.Effect{}}
	for _, e := range scenario.All() {
		r.effects[e.Metric] = append(r.effects[e.Metric], e)
	}
	r.step = cmp.Or(scenario.Sample, s.scrape)
	r.outages = r.findOutages()
	r.traces = sync.OnceValues(func() (*traceeval.Store, error) { return traceeval.NewStore(r.Spans()) })
	return r
}

// Quiet reports whether nothing happens in a scenario: all is well.
func Quiet(s obsgen.Scenario) bool { return len(s.Effects)+len(s.With) == 0 }
