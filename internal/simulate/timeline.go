package simulate

import (
	"cmp"
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
	begin := monday().Add(cmp.Or(s.At, 10*time.Hour))
	over := begin.Add(cmp.Or(s.Lasts, time.Hour))
	return Timeline{
		Start: begin.Add(-cmp.Or(s.Before, 40*time.Minute)), Begin: begin, Over: over, End: over.Add(cmp.Or(s.After, 40*time.Minute)),
	}
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
