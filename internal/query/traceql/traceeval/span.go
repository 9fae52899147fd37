package traceeval

import "time"

// Span is a span as a service sends it. Values of attributes are texts, booleans, whole
// numbers and floats of any size, and slices of one of these.
type Span struct {
	TraceID, SpanID string // hexadecimal
	ParentID        string // "" for a root
	Name            string
	Service         string // resource.service.name
	Kind            string // server, client, producer, consumer, internal or unspecified
	Status          string // error, ok or unset
	StatusMessage   string
	Start           time.Time
	Duration        time.Duration

	Attributes      map[string]any
	Resource        map[string]any
	Instrumentation Instrumentation
	Events          []Event
	Links           []Link
}

// Instrumentation is the library that has made a span.
type Instrumentation struct {
	Name, Version string
	Attributes    map[string]any
}

// Event is something that has happened in a span.
type Event struct {
	Name       string
	At         time.Duration // after the start of the span
	Attributes map[string]any
}

// Link is another span that a span is due to.
type Link struct {
	TraceID, SpanID string
	Attributes      map[string]any
}
