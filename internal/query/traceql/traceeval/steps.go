package traceeval

import (
	"fmt"
	"time"
)

// steps are the times of a metrics query, in nanoseconds. Each is about the spans that have
// started since the one before, and is a multiple of the step, as in Tempo.
type steps struct {
	first, step int64
	count       int
}

// maxSteps bounds the memory of a series.
const maxSteps = 11000

func newSteps(start, end time.Time, step time.Duration) (steps, error) {
	if step <= 0 || !end.After(start) {
		return steps{}, fmt.Errorf("from %s to %s in steps of %s: want an end after the start and a step of more than 0", start, end, step)
	}
	if n := end.Sub(start) / step; n >= maxSteps-2 {
		return steps{}, fmt.Errorf("%d steps of %s: want fewer than %d; make the step longer", n, step, maxSteps-2)
	}
	nanos := int64(step)
	first := floor(start.UnixNano(), nanos)
	last := floor(end.UnixNano()-1, nanos) + nanos
	return steps{first: first, step: nanos, count: int((last-first)/nanos) + 1}, nil
}

func floor(n, step int64) int64 { return n - ((n%step)+step)%step }

// index is the step that a time belongs to, -1 for none. A time on a step belongs to it.
func (s steps) index(t time.Time) int {
	after := t.UnixNano() - (s.first - s.step)
	if i := (after - 1) / s.step; after > 0 && i < int64(s.count) {
		return int(i)
	}
	return -1
}

func (s steps) at(i int) time.Time { return time.Unix(0, s.first+int64(i)*s.step).UTC() }

// start is before all spans that the steps are about, end after them.
func (s steps) start() time.Time { return s.at(-1) }
func (s steps) end() time.Time   { return s.at(s.count - 1) }
