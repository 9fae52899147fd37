package simulate

import (
	"time"

	"github.com/ltv-assistant/obsgen"
)

// monday is the day of all simulations: an ordinary one.
func monday() time.Time { return time.Date(2026, 1, 5, 0, 0, 0, 0, time.UTC) }

// Timeline is when a scenario is quiet, when there is trouble, and when it recovers.
type Timeline struct {
	Start, Begin, Over, End time.Time
}

func timelineOf(s obsgen.Scenario) Timeline {
	s = s.WithDefaults()
	begin := monday().Add(s.At)
	over := begin.Add(s.Lasts)
	return Timeline{Start: begin.Add(-s.Before), Begin: begin, Over: over, End: over.Add(s.After)}
}

// window is when an effect acts.
func (t Timeline) window(e obsgen.Effect) (from, to time.Time) {
	from, to = t.Begin.Add(e.From), t.Over
	if e.To > 0 {
		to = t.Begin.Add(e.To)
	}
	return from, to
}

// active reports whether an effect acts at a time.
func (t Timeline) active(e obsgen.Effect, at time.Time) bool {
	from, to := t.window(e)
	return !at.Before(from) && at.Before(to)
}
