package logeval

import "time"

// Kind is what a query gives.
type Kind string

// The kinds of results, in the words of Loki's API.
const (
	Scalar  Kind = "scalar"
	Vector  Kind = "vector"
	Matrix  Kind = "matrix"
	Streams Kind = "streams"
)

// Result is the answer to a query: series, or lines of a log query.
type Result struct {
	Kind   Kind
	Series []Series
	Lines  []Line // newest first
}

// Series is the values of one set of labels; a scalar has no labels, and a vector one value.
type Series struct {
	Labels map[string]string
	Times  []time.Time
	Values []float64
}

// Line is a log line with all its labels: those of its stream, its structured metadata, what
// the query has parsed, and __error__.
type Line struct {
	Time   time.Time
	Labels map[string]string
	Line   string
}
