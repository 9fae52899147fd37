package draw

import (
	"math"
	"time"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
)

// series is a field over time, and how it looks.
type series struct {
	field.Field
	look  look
	color theme.Color
	times []time.Time
	// step is how far apart the times should be, if it is known.
	step time.Duration
	// values are where its line goes; base is below it, where series are stacked.
	values, base []float64
	axis         *axis
}

// gather makes series of the frames that have times and numbers.
func (c *canvas) gather() []*series {
	var all []*series
	for _, f := range c.frames {
		times, ok := f.First(frame.Time)
		for _, number := range f.Fields {
			if ok && number.Column.Kind == frame.Number && !number.Config.HiddenFrom("viz") {
				all = append(all, newSeries(times, number))
			}
		}
	}
	return all
}

func newSeries(times, number field.Field) *series {
	n := min(times.Column.Len(), number.Column.Len())
	s := &series{Field: number, look: lookOf(number.Config.Custom), color: number.SeriesColor(), times: times.Column.Times[:n], step: times.Column.Step, values: number.Column.Numbers[:n]}
	if s.look.upsideDown {
		s.values = negated(s.values)
	}
	return s
}

func negated(values []float64) []float64 {
	made := make([]float64, len(values))
	for i, v := range values {
		made[i] = -v
	}
	return made
}

// runs are the rows without a gap between them. Nulls make a gap, and so do samples that
// are missing from a series that is otherwise regular.
func (s *series) runs() [][]int {
	var runs [][]int
	limit, before := s.gap(), -1
	for row, v := range s.values {
		if math.IsNaN(v) {
			if s.look.span == 0 {
				before = -1
			}
			continue
		}
		if before < 0 || s.times[row].Sub(s.times[before]) > limit {
			runs = append(runs, nil)
		}
		runs[len(runs)-1] = append(runs[len(runs)-1], row)
		before = row
	}
	return runs
}

const forever = time.Duration(math.MaxInt64)

// gap is how far apart neighbours may be.
func (s *series) gap() time.Duration {
	if s.look.span != 0 {
		return s.look.span
	}
	step, regular := steadyStep(s.times)
	switch {
	case s.step > 0:
		return s.step
	case !regular:
		return forever
	}
	return step + step/2
}

// steadyStep is the least distance of two times, and whether most are that far apart.
func steadyStep(times []time.Time) (step time.Duration, regular bool) {
	step = forever
	for i := 1; i < len(times); i++ {
		if d := times[i].Sub(times[i-1]); d > 0 {
			step = min(step, d)
		}
	}
	same := 0
	for i := 1; i < len(times); i++ {
		if times[i].Sub(times[i-1]) == step {
			same++
		}
	}
	return step, same*2 >= len(times)-1 && same > 0
}
