package transform

import (
	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/preview/field"
)

// seriesToRows makes a table of time, name and value of all series.
func seriesToRows(frames []frame.Frame, _ any) []frame.Frame {
	times, names, values := frame.Column{Name: "Time", Kind: frame.Time}, frame.Column{Name: "Metric", Kind: frame.Text}, frame.Column{Name: "Value", Kind: frame.Number}
	for _, f := range frames {
		at, ok := f.Column(frame.Time)
		number, okay := f.Column(frame.Number)
		if !ok || !okay {
			continue
		}
		for row := range height(f) {
			times, values = appended(times, cell(at, row)), appended(values, cell(number, row))
			names.Texts = append(names.Texts, field.OwnName(f, number))
		}
	}
	made := frame.Frame{Columns: []frame.Column{times, names, values}}
	return []frame.Frame{pick(made, sorted(times, times.Len(), true))}
}

// concatenate puts the columns of all frames next to each other.
func concatenate(frames []frame.Frame, _ any) []frame.Frame {
	if len(frames) < 2 {
		return frames
	}
	made, most := frame.Frame{RefID: frames[0].RefID}, 0
	for _, f := range frames {
		most = max(most, height(f))
	}
	for _, f := range frames {
		for _, c := range f.Columns {
			c.Name = field.OwnName(f, c)
			made.Columns = append(made.Columns, take(c, allRows(most)))
		}
	}
	return []frame.Frame{made}
}
