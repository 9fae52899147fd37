package draw

import (
	"slices"
	"time"

	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/scale"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/preview/unit"
)

// mostRead is how many values a read-out has; with more, only every so manieth time is in it.
const mostRead = 4000

// Hover has what a pointer over a chart reads: for each time, the value of each series.
type Hover struct {
	// At is where a time stands, from 0 to 1.
	At     []float64     `json:"at"`
	Times  []string      `json:"times"`
	Series []HoverSeries `json:"series"`
}

// HoverSeries is a series of a read-out. No value is "".
type HoverSeries struct {
	Name   string   `json:"name"`
	Color  string   `json:"color"`
	Values []string `json:"values"`
}

func hoverOf(all []*series, x scale.Time, t theme.Theme) *Hover {
	times := timesOf(all, x)
	h := &Hover{}
	for _, at := range times {
		h.At = append(h.At, float64(int(x.At(at)*1e4))/1e4)
		h.Times = append(h.Times, unit.Moment(at.In(x.From.Location()), "YYYY-MM-DD HH:mm:ss"))
	}
	for _, s := range all {
		h.Series = append(h.Series, HoverSeries{Name: s.Name, Color: t.Paint(s.color), Values: s.readAt(times)})
	}
	return h
}

// timesOf are the times in the range of all series.
func timesOf(all []*series, x scale.Time) []time.Time {
	var times []time.Time
	for _, s := range all {
		for _, at := range s.times {
			if !at.Before(x.From) && !at.After(x.To) {
				times = append(times, at)
			}
		}
	}
	slices.SortFunc(times, time.Time.Compare)
	times = slices.CompactFunc(times, time.Time.Equal)
	return everyNth(times, 1+len(times)*len(all)/mostRead)
}

func everyNth(times []time.Time, n int) []time.Time {
	var some []time.Time
	for i := 0; i < len(times); i += n {
		some = append(some, times[i])
	}
	return some
}

// readAt are the values at times, both in order.
func (s *series) readAt(times []time.Time) []string {
	values := make([]string, len(times))
	row := 0
	for i, at := range times {
		for row < len(s.times) && s.times[row].Before(at) {
			row++
		}
		if row < len(s.times) && s.times[row].Equal(at) {
			v := field.Value{Kind: s.Column.Kind, Number: s.Column.Numbers[row]}
			if !v.None() {
				values[i] = s.Display(v).String()
			}
		}
	}
	return values
}
