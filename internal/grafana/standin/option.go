package standin

import "time"

// Option chooses how a stand-in behaves.
type Option func(*options)

type options struct {
	now     func() time.Time
	latency time.Duration
	limit   RateLimit
}

func defaults() options { return options{now: time.Now} }

// WithClock makes the stand-in tell the time of another clock.
func WithClock(now func() time.Time) Option { return func(o *options) { o.now = now } }

// WithLatency lets every request wait before it is served.
func WithLatency(wait time.Duration) Option { return func(o *options) { o.latency = wait } }

// RateLimit refuses requests with 429 once Requests were served within Per, until that time
// is over by the stand-in's clock.
type RateLimit struct {
	Requests int
	Per      time.Duration
	// RetryAfter says in a header when to come again.
	RetryAfter bool
}

// WithRateLimit is what a gateway in front of Grafana does.
func WithRateLimit(limit RateLimit) Option { return func(o *options) { o.limit = limit } }
