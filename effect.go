package obsgen

import "time"

// Effect is what a scenario does to the system. Make one with the functions below.
type Effect struct {
	Kind EffectKind
	// Metric and Where choose series; Where may also have labels of targets.
	Metric string
	Where  Labels
	// From and To bound it within the trouble: since its beginning. To 0 is to its end.
	From, To time.Duration

	// Number is the share, factor, value or growth, Values the distribution, Into the labels
	// that events get, Line the kind of log line or trace; which of them counts, the Kind says.
	Number float64
	Values Spread
	Into   Labels
	Line   string
	// Instance is the number of an instance, from 0; -1 is all.
	Instance int
	Every    time.Duration
}

// EffectKind is what an Effect does.
type EffectKind string

const (
	EffectFail    EffectKind = "fail"
	EffectScale   EffectKind = "scale"
	EffectSet     EffectKind = "set"
	EffectGrow    EffectKind = "grow"
	EffectSpread  EffectKind = "spread"
	EffectDown    EffectKind = "down"
	EffectVanish  EffectKind = "vanish"
	EffectRestart EffectKind = "restart"
	EffectLines   EffectKind = "lines"
	EffectTraces  EffectKind = "traces"
)

// Fail makes a share of the events of a counter end otherwise: they are counted with other
// labels, Fail("http_requests_total", Labels{"service": "auth"}, 0.3, Labels{"status": "503"}).
func Fail(counter string, where Labels, share float64, into Labels) Effect {
	return Effect{Kind: EffectFail, Metric: counter, Where: where, Number: share, Into: into}
}

// Turn gives a gauge's series other labels, Turn("app_build_info", nil, Labels{"version": "2"}).
func Turn(gauge string, where, into Labels) Effect { return Fail(gauge, where, 1, into) }

// Scale multiplies the rate of a counter or histogram, or the value of a gauge.
func Scale(metric string, where Labels, factor float64) Effect {
	return Effect{Kind: EffectScale, Metric: metric, Where: where, Number: factor}
}

// Set sets the rate per second and series of a counter or histogram, or the value of a gauge.
func Set(metric string, where Labels, value float64) Effect {
	return Effect{Kind: EffectSet, Metric: metric, Where: where, Number: value}
}

// Grow lets each series of a gauge grow by so much a minute; after the trouble it falls as fast.
func Grow(gauge string, where Labels, perMinute float64) Effect {
	return Effect{Kind: EffectGrow, Metric: gauge, Where: where, Number: perMinute}
}

// Observe gives a histogram's observations another distribution.
func Observe(histogram string, where Labels, values Spread) Effect {
	return Effect{Kind: EffectSpread, Metric: histogram, Where: where, Values: values}
}

// Down lets scrapes of an instance fail; -1 is every instance. Its series end, and its
// counters begin anew when it is back.
func Down(service string, instance int) Effect {
	return Effect{Kind: EffectDown, Where: Labels{"service": service}, Instance: instance}
}

// Vanish takes a service out of what Prometheus knows: not even up is left.
func Vanish(service string) Effect {
	return Effect{Kind: EffectVanish, Where: Labels{"service": service}, Instance: -1}
}

// Restart lets the instances of a service begin anew, one after the other.
func Restart(service string, every time.Duration) Effect {
	return Effect{Kind: EffectRestart, Where: Labels{"service": service}, Instance: -1, Every: every}
}

// WriteLines sets the rate of a kind of log line, per second.
func WriteLines(line string, rate float64) Effect {
	return Effect{Kind: EffectLines, Line: line, Number: rate}
}

// RecordTraces sets the rate of a kind of trace, per second.
func RecordTraces(trace string, rate float64) Effect {
	return Effect{Kind: EffectTraces, Line: trace, Number: rate}
}

// During bounds an effect within the trouble: from and to are counted from its beginning.
func (e Effect) During(from, to time.Duration) Effect {
	e.From, e.To = from, to
	return e
}
