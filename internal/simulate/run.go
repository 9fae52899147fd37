package simulate

import (
	"sync"
	"time"

	"github.com/prometheus/prometheus/promql"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/query/logql/logeval"
	"github.com/ltv-assistant/obsgen/internal/query/traceql/traceeval"
)

// Run is a scenario being played. It is safe for concurrent use.
type Run struct {
	*System
	Timeline
	options Options
	// intensity of what can be stronger or weaker: 1 is as defined.
	intensity float64
	effects   map[string][]obsgen.Effect // by metric; those without one concern targets, lines and traces
	step      time.Duration
	outages   []outage

	mu       sync.Mutex
	made     map[string][]promql.Series // by the name of the metric
	recorded map[string][]promql.Series
	lines    []logeval.Entry
	logs     sync.Once
	store    *logeval.Store
	spans    []traceeval.Span
	traces   func() (*traceeval.Store, error)
}

// Step is the distance of samples: the scrape interval, or more in scenarios of days.
func (r *Run) Step() time.Duration { return r.step }

// Settled is when every target has been scraped twice. Before that absence is not silence: a
// run has to begin somewhere.
func (r *Run) Settled() time.Time { return r.Start.Add(2 * r.step) }

// series are all series of a catalogued metric; a histogram has those of its three names.
func (r *Run) series(family string) []promql.Series {
	r.mu.Lock()
	defer r.mu.Unlock()
	if all, ok := r.made[family]; ok {
		return all
	}
	if r.made == nil {
		r.made = map[string][]promql.Series{}
	}
	r.made[family] = r.make(family)
	return r.made[family]
}

// Record adds series that rules have made: records, and ALERTS.
func (r *Run) Record(all []promql.Series) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.recorded == nil {
		r.recorded = map[string][]promql.Series{}
	}
	for _, s := range all {
		name := s.Metric.Get("__name__")
		r.recorded[name] = append(r.recorded[name], s)
	}
}

// make makes the series of a metric, if there is one of that name.
func (r *Run) make(family string) []promql.Series {
	metric, known := r.metrics[family]
	switch {
	case !known:
		return nil
	case family == "up" || family == "scrape_duration_seconds":
		return r.scrapes(family)
	case len(r.signals[family]) == 0 && family == "process_start_time_seconds":
		return r.starts(metric)
	case metric.Type == obsgen.Counter:
		return r.ofSignals(family, r.counter)
	case metric.Type == obsgen.Histogram:
		return r.histograms(metric)
	}
	return r.ofSignals(family, r.gauge)
}
