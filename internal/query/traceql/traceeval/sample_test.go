package traceeval_test

import (
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen/internal/query/traceql"
	"github.com/ltv-assistant/obsgen/internal/query/traceql/traceeval"
)

// noon is when the traces of the bakery begin; each starts a minute after the one before.
func noon() time.Time { return time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC) }

// bakery has three traces: an order (a1), one that fails and retries (b2), and one whose root
// has not been received (c3).
func bakery() []traceeval.Span {
	return []traceeval.Span{
		at(0, "a1", "01", "", "POST /order", "shop", "server", 900*time.Millisecond, map[string]any{"http.status_code": 200, "user": "ann", "premium": true}),
		at(0, "a1", "02", "01", "check", "shop", "internal", 100*time.Millisecond, map[string]any{"items": 3, "weight": 2.5}),
		at(0, "a1", "03", "01", "bake", "oven", "client", 700*time.Millisecond, map[string]any{"items": 5, "tags": []string{"hot", "fresh"}}),
		at(0, "a1", "04", "03", "heat", "oven", "internal", 600*time.Millisecond, nil),

		at(1, "b2", "11", "", "POST /order", "shop", "server", 6*time.Second, map[string]any{"http.status_code": 500, "user": "bob"}),
		failed(at(1, "b2", "12", "11", "bake", "oven", "client", 2*time.Second, map[string]any{"items": 9})),
		failed(at(1, "b2", "13", "11", "bake", "oven", "client", 3*time.Second, map[string]any{"items": 9})),

		at(2, "c3", "22", "21", "deliver", "bike", "consumer", 50*time.Millisecond, map[string]any{"items": 1, "service.name": "lent"}),
	}
}

func at(minute int, trace, id, parent, name, service, kind string, d time.Duration, a map[string]any) traceeval.Span {
	return traceeval.Span{
		TraceID: trace, SpanID: id, ParentID: parent, Name: name, Service: service, Kind: kind,
		Start: noon().Add(time.Duration(minute) * time.Minute), Duration: d, Attributes: a,
		Resource:        map[string]any{"zone": "north"},
		Instrumentation: traceeval.Instrumentation{Name: "dough", Version: "1.2"},
	}
}

// failed spans have events and a link to the first trace.
func failed(s traceeval.Span) traceeval.Span {
	s.Status, s.StatusMessage = "error", "burnt"
	s.Events = []traceeval.Event{
		{Name: "smoke", At: time.Second, Attributes: map[string]any{"level": 1}},
		{Name: "alarm", At: 1500 * time.Millisecond, Attributes: map[string]any{"level": 7}},
	}
	s.Links = []traceeval.Link{{TraceID: "a1", SpanID: "03", Attributes: map[string]any{"reason": "retry"}}}
	return s
}

func newStore(t testing.TB, spans []traceeval.Span) *traceeval.Store {
	t.Helper()
	s, err := traceeval.NewStore(spans)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func parse(t testing.TB, query string) *traceql.Query {
	t.Helper()
	q, err := traceql.Parse(query)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return q
}

// search finds in all of the bakery's hour.
func search(t testing.TB, s *traceeval.Store, query string) []traceeval.Trace {
	t.Helper()
	found, err := s.Search(t.Context(), parse(t, query), noon(), noon().Add(time.Hour), 20)
	if err != nil {
		t.Fatal(err)
	}
	return found
}
