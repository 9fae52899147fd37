package simulate_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/query/traceql/traceeval"
	"github.com/ltv-assistant/obsgen/internal/simulate"
)

// sale is a kind of trace: the counter asks the oven, which bakes.
func sale(id string, rate float64) obsgen.Trace {
	second := func(n float64) obsgen.Spread { return obsgen.Spread{Median: n, P95: 2 * n} }
	return obsgen.Trace{Name: "sale", ID: id, Rate: obsgen.Steady(rate), Root: obsgen.TraceSpan{
		Name: "sell", Service: counter, Duration: second(1), Children: []obsgen.TraceSpan{
			{Name: "fetch", Service: oven, Duration: second(2), Attributes: obsgen.Labels{"kind": "rye"}, Children: []obsgen.TraceSpan{{Name: "bake", Service: oven, Duration: second(4), Status: "error"}}},
			{Name: "wrap", Service: counter, Duration: second(1)},
		},
	}}
}

func sell(trace obsgen.Trace, options simulate.Options, effects ...obsgen.Effect) *simulate.Run {
	s := obsgen.Scenario{Name: "sales", Effects: effects}
	return simulate.New(obsgen.Bundle{Simulation: obsgen.Simulation{Traces: []obsgen.Trace{trace}, Scenarios: []obsgen.Scenario{s}}}).Play(s, options)
}

// Calls run one after the other, half of the caller's own time is before them.
func TestASpanAndItsCalls(t *testing.T) {
	spans := sell(sale("abc", 0.01), simulate.Options{Plain: true}).Spans()
	if len(spans) != 4 {
		t.Fatalf("a trace with an id has %d spans, want the 4 of one trace", len(spans))
	}
	start, second := spans[0].Start, time.Second
	want := []traceeval.Span{
		{Name: "sell", Service: counter, Kind: "server", Status: "unset", Start: start, Duration: 8 * second, Attributes: map[string]any{}},
		{Name: "fetch", Service: oven, Kind: "server", Status: "unset", Start: start.Add(second / 2), Duration: 6 * second, Attributes: map[string]any{"kind": "rye"}},
		{Name: "bake", Service: oven, Kind: "internal", Status: "error", Start: start.Add(3 * second / 2), Duration: 4 * second, Attributes: map[string]any{}},
		{Name: "wrap", Service: counter, Kind: "internal", Status: "unset", Start: start.Add(13 * second / 2), Duration: second, Attributes: map[string]any{}},
	}
	for i, parent := range []string{"", spans[0].SpanID, spans[1].SpanID, spans[0].SpanID} {
		want[i].TraceID, want[i].SpanID, want[i].ParentID = "abc", spans[i].SpanID, parent
	}
	if diff := cmp.Diff(want, spans); diff != "" {
		t.Errorf("spans (-want +have):\n%s", diff)
	}
}

func TestTracesOfARun(t *testing.T) {
	run := sell(sale("", 0.01), simulate.Options{}, obsgen.RecordTraces("sale", 1))
	before, during, ids := 0, 0, map[string]bool{}
	for _, s := range run.Spans() {
		if s.ParentID != "" {
			continue
		}
		ids[s.TraceID] = true
		switch {
		case s.Start.Before(run.Begin):
			before++
		case s.Start.Before(run.Over):
			during++
		}
	}
	if before < 20 || before > 28 || during < 3590 || during > 3610 || len(ids) < before+during {
		t.Errorf("%d traces before the trouble and %d during it, of %d ids, want about 24 and 3600, each with its own", before, during, len(ids))
	}
	again := sell(sale("", 0.01), simulate.Options{}, obsgen.RecordTraces("sale", 1))
	if diff := cmp.Diff(run.Spans()[:100], again.Spans()[:100]); diff != "" {
		t.Errorf("two runs differ:\n%.2000s", diff)
	}
	if _, err := run.Traces(); err != nil {
		t.Error(err)
	}
}
