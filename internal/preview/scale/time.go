package scale

import "time"

// Time is an axis of time.
type Time struct{ From, To time.Time }

// At is where a time stands: 0 at the left end, 1 at the right one.
func (t Time) At(at time.Time) float64 {
	if !t.To.After(t.From) {
		return 0
	}
	return float64(at.Sub(t.From)) / float64(t.To.Sub(t.From))
}

// Mark is a tick of an axis of time.
type Mark struct {
	At   float64
	Text string
}

const (
	day  = 24 * time.Hour
	year = 365 * day
)

// Ticks are round times on an axis that is so many pixels long. Width measures a label.
func (t Time) Ticks(pixels float64, width func(string) float64) []Mark {
	all := t.To.Sub(t.From)
	if all <= 0 || pixels <= 0 {
		return nil
	}
	sample := t.From.Format(t.layout(time.Duration(float64(all) * 40 / pixels)))
	step := stepOf(time.Duration(float64(all) / pixels * (width(sample) + 18)))
	layout := t.layout(step.size)
	var marks []Mark
	for at := step.first(t.From); !at.After(t.To) && len(marks) < mostTicks; at = step.next(at) {
		marks = append(marks, Mark{At: t.At(at), Text: at.Format(layout)})
	}
	return marks
}

// layout is how exactly times are written.
func (t Time) layout(step time.Duration) string {
	all := t.To.Sub(t.From)
	switch {
	case step < time.Second:
		return "15:04:05.000"
	case step <= time.Minute:
		return "15:04:05"
	case all <= day:
		return "15:04"
	case step <= day:
		return "01/02 15:04"
	case all < year:
		return "01/02"
	case step < year:
		return "2006-01"
	}
	return "2006"
}
