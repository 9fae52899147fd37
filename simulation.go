package obsgen

import (
	"cmp"
	"time"
)

// Simulation says how the observed system behaves while all is well, and what can happen to
// it. Alerts and panels are run on it before they run on the real one. It describes what
// the catalogue lists: the same metrics, log fields and spans.
type Simulation struct {
	// Targets are what Prometheus scrapes.
	Targets []Target
	Signals []Signal
	Lines   []Line
	Traces  []Trace
	// Scenarios are what can happen. The first is the healthy one: nothing happens.
	Scenarios []Scenario
}

// Target is a scraped service.
type Target struct {
	Service string
	// Instances is how many there are. Default: 1.
	Instances int
	// Labels beside service and instance, such as job and environment.
	Labels Labels
}

// Signal is how a metric moves at some services while all is well. A metric may have
// several, for services or label sets that move differently.
type Signal struct {
	Metric string
	// Services it is about. Default: all that the catalogue says emit the metric.
	Services []string
	// Series are the label sets of each target, beside the target's own labels. Default: one
	// without labels.
	Series []Share
	// Rate per second and instance, of a counter's increase or of a histogram's observations;
	// each label set has its share of it.
	Rate Level
	// Value is that of a gauge; each label set has its share of it. A gauge of which every
	// instance reports the same is Shared.
	Value  Level
	Shared bool
	// Values are what a histogram observes.
	Values Spread
	// Of are the counters whose events a histogram observes, instead of Series and Rate: as
	// many, with the same labels as far as the histogram has them.
	Of []string
	// Where chooses among the label sets of Of; the first signal that fits counts.
	Where Labels
}

// Share is a label set and its share of a rate or value; the shares of a signal need not add up to 1.
// With a share of 0 a gauge is 0, and a counter is not there before its first event.
type Share struct {
	Labels Labels
	Share  float64
}

// Level is a number over time, of each instance: two instances have twice as much together.
type Level struct {
	Mean float64
	// Daily says how far it follows the load of the day: 0 not at all, 1 from nearly nothing
	// at night to half as much again at noon.
	Daily float64
	// Noise is the standard deviation, as a share of the mean.
	Noise float64
}

// Steady is a level that does not follow the load of the day.
func Steady(mean float64) Level { return Level{Mean: mean} }

// Load is a level that follows the load of the day, with a little noise.
func Load(mean float64) Level { return Level{Mean: mean, Daily: 0.8, Noise: 0.05} }

// Spread is a distribution of values, log-normal as times are: half are below the median,
// one in twenty is above P95. P95 must be greater than Median.
type Spread struct {
	Median, P95 float64
}

// Line is a kind of log line.
type Line struct {
	// Name is what effects call it, such as "auth errors".
	Name string
	// Labels of the stream.
	Labels Labels
	// Rate per second.
	Rate Level
	// Fields by their path in the log format, http.statusCode. A field of several values takes
	// them in turn. In texts {timestamp}, {requestId}, {traceId}, {spanId} and {n}, a number,
	// are new in every line, and {service} is the stream's label service.
	Fields map[string][]any
}

// Trace is a kind of trace.
type Trace struct {
	// Name is what effects call it.
	Name string
	// Rate per second.
	Rate Level
	// ID is the trace id of all of them, for examples: 32 hexadecimal digits. Default: each
	// has its own.
	ID   string
	Root TraceSpan
}

// TraceSpan is a span of a kind of trace, and what it calls.
type TraceSpan struct {
	Name    string
	Service string
	// Duration of the span without its children, which run one after the other.
	Duration Spread
	// Status is "ok", "error" or empty for unset.
	Status     string
	Attributes Labels
	Children   []TraceSpan
}

// Scenario is something that happens to the system: quiet, then trouble, then recovery.
type Scenario struct {
	// Name is what expectations and the command line call it: error-spike.
	Name  string
	Title string
	// Description says what happens, for people.
	Description string
	// Before is how long all is well before the trouble begins. Default: 40 minutes.
	Before time.Duration
	// Lasts is how long the trouble lasts. Default: an hour.
	Lasts time.Duration
	// After is how long the system is looked at after the trouble. Default: 40 minutes.
	After time.Duration
	// At is the time of day at which the trouble begins. Default: 10 o'clock.
	At time.Duration
	// Sample is the distance of samples, for scenarios that last days. Default: the scrape interval.
	Sample time.Duration
	// Effects are the trouble. Those of With come first.
	Effects []Effect
	// With are other scenarios that happen at the same time.
	With []Scenario
}

// WithDefaults fills in how long and when, where a scenario does not say.
func (s Scenario) WithDefaults() Scenario {
	s.Before = cmp.Or(s.Before, 40*time.Minute)
	s.Lasts = cmp.Or(s.Lasts, time.Hour)
	s.After = cmp.Or(s.After, 40*time.Minute)
	s.At = cmp.Or(s.At, 10*time.Hour)
	return s
}

// All are the effects of a scenario: those of With, then its own.
func (s Scenario) All() []Effect {
	var all []Effect
	for _, other := range s.With {
		all = append(all, other.All()...)
	}
	return append(all, s.Effects...)
}
