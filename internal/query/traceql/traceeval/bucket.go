package traceeval

import (
	"math"
	"time"

	"github.com/ltv-assistant/obsgen/internal/query/traceql"
)

// bucket is the values of one step.
type bucket struct{ count, sum, min, max float64 }

func (b *bucket) add(v float64) {
	if b.count == 0 {
		b.min, b.max = v, v
	}
	b.count++
	b.sum += v
	b.min, b.max = min(b.min, v), max(b.max, v)
}

// value is NaN where there is none: no spans are 0 per second, but have no average.
func (b bucket) value(op string, step time.Duration) float64 {
	switch {
	case op == "rate":
		return b.count / step.Seconds()
	case op == "count_over_time":
		return b.count
	case b.count == 0:
		return math.NaN()
	case op == "min_over_time":
		return b.min
	case op == "max_over_time":
		return b.max
	case op == "avg_over_time":
		return b.sum / b.count
	}
	return b.sum
}

// one is the first value of a field, nil for none.
func (s *span) one(e traceql.Expr) value {
	f, ok := strip(e).(*traceql.Field)
	if !ok {
		return nil
	}
	for _, v := range s.all(newField(f)) {
		return v
	}
	return nil
}

// measure is a field as a number, durations in seconds; ok is false for what is none.
func (s *span) measure(e traceql.Expr) (n float64, ok bool) {
	v := s.one(e)
	if d, ok := v.(time.Duration); ok {
		return d.Seconds(), true
	}
	n, ok = number(v)
	return n, ok && !math.IsNaN(n)
}
