package simulate

import (
	"slices"
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/query/traceql/traceeval"
)

// Spans are the spans of the run's traces, in the order in which they start.
func (r *Run) Spans() []traceeval.Span {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.spans == nil {
		r.spans = []traceeval.Span{}
		for _, kind := range r.simulation.Traces {
			r.spans = append(r.spans, r.spansOf(kind)...)
		}
		slices.SortStableFunc(r.spans, func(a, b traceeval.Span) int { return a.Start.Compare(b.Start) })
	}
	return r.spans
}

// Traces are the spans of the run as Tempo has them.
func (r *Run) Traces() (*traceeval.Store, error) { return r.traces() }

// spansOf are those of a kind of trace. A trace with an id of its own is there only once.
func (r *Run) spansOf(kind obsgen.Trace) []traceeval.Span {
	var all []traceeval.Span
	r.events(kind.Name, kind.Rate, obsgen.EffectTraces, func(at time.Time, n int) {
		if kind.ID == "" || n == 0 {
			all = append(all, traceOf(kind, at, n, r.options.Plain)...)
		}
	})
	return all
}
