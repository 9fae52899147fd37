package traceeval

import (
	"cmp"
	"fmt"
	"slices"
	"time"
)

// Store has the spans of a simulated Tempo. It may be used by several goroutines.
type Store struct {
	traces []*trace // newest first
}

// trace is the spans of one trace, as they have started.
type trace struct {
	id         string
	spans      []*span
	root       *span // nil while it has not been received
	start, end time.Time
}

// NewStore sorts spans into traces. It keeps the spans: do not change them afterwards. An
// attribute of a type that no span has gives an error.
func NewStore(spans []Span) (*Store, error) {
	s := &Store{}
	byID := map[string]*trace{}
	for i := range spans {
		one, err := newSpan(&spans[i])
		if err != nil {
			return nil, fmt.Errorf("read the span %s %q of the trace %s: %w", spans[i].SpanID, spans[i].Name, spans[i].TraceID, err)
		}
		t, ok := byID[spans[i].TraceID]
		if !ok {
			t = &trace{id: spans[i].TraceID}
			byID[t.id] = t
			s.traces = append(s.traces, t)
		}
		t.spans = append(t.spans, one)
		one.trace = t
	}
	for _, t := range s.traces {
		t.finish()
	}
	slices.SortStableFunc(s.traces, func(a, b *trace) int { return b.start.Compare(a.start) })
	return s, nil
}

// finish knows the trace as a whole once all its spans are there.
func (t *trace) finish() {
	slices.SortStableFunc(t.spans, func(a, b *span) int {
		return cmp.Or(a.Start.Compare(b.Start), cmp.Compare(a.SpanID, b.SpanID))
	})
	t.start, t.end = t.spans[0].Start, t.spans[0].Start
	for _, s := range t.spans {
		if end := s.Start.Add(s.Duration); end.After(t.end) {
			t.end = end
		}
		if t.root == nil && s.ParentID == "" {
			t.root = s
		}
	}
	t.number()
}

// overlaps reports whether a part of the trace is in a range of time.
func (t *trace) overlaps(start, end time.Time) bool {
	return !t.start.After(end) && !t.end.Before(start)
}
