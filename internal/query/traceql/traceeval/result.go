package traceeval

import "time"

// Trace is a trace that a search has found.
type Trace struct {
	ID          string
	RootService string // RootMissing while the root has not been received
	RootName    string
	Start       time.Time
	Duration    time.Duration
	Services    map[string]ServiceStats
	SpanSets    []SpanSet
}

// RootMissing is what Tempo shows for a root that it does not have.
const RootMissing = "<root span not yet received>"

// ServiceStats is how many spans of a service a trace has, and how many of them have failed.
type ServiceStats struct{ Spans, Errors int }

// SpanSet is spans of a trace that match; by() makes several.
type SpanSet struct {
	// Attributes are the values of by() and of aggregates, such as count().
	Attributes map[string]string
	Spans      []MatchedSpan // as they have started
}

// MatchedSpan is a span with the fields that the query has seen or selects, as texts.
type MatchedSpan struct {
	ID         string
	Name       string
	Start      time.Time
	Duration   time.Duration
	Attributes map[string]string
}
