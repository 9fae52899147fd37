// Package field gives columns of data the meaning they have in a panel: a name, a unit,
// thresholds, mappings and a colour, from the panel's defaults and overrides.
package field

import (
	"time"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Frame is a frame whose columns have their meaning.
type Frame struct {
	RefID, Name string
	Fields      []Field
}

// Field is a column with its name and options.
type Field struct {
	Name   string
	Column frame.Column
	Config Config
	// Index counts the number columns of a panel, for the palette.
	Index int
}

// First is the first field of a kind.
func (f Frame) First(kind frame.Kind) (Field, bool) {
	for _, field := range f.Fields {
		if field.Column.Kind == kind {
			return field, true
		}
	}
	return Field{}, false
}

// Rows is the number of rows; columns that are shorter than others end it.
func (f Frame) Rows() int {
	if len(f.Fields) == 0 {
		return 0
	}
	rows := f.Fields[0].Column.Len()
	for _, field := range f.Fields {
		rows = min(rows, field.Column.Len())
	}
	return rows
}

// Apply gives a panel's frames their meaning. Now is the time of relative times, and its
// location the time zone.
func Apply(panel resource.Object, frames []frame.Frame, now time.Time) []Frame {
	rules := rulesOf(panel)
	var all []Frame
	index := 0
	for _, f := range frames {
		made := Frame{RefID: f.RefID, Name: f.Name}
		for _, column := range f.Columns {
			made.Fields = append(made.Fields, rules.field(f, column, index, now))
			if column.Kind == frame.Number {
				index++
			}
		}
		all = append(all, made)
	}
	spread(all)
	return all
}

// spread lets fields without a least or greatest value share those of all data.
func spread(frames []Frame) {
	low, high := Extent(frames)
	for _, f := range frames {
		for i := range f.Fields {
			f.Fields[i].Config.low, f.Fields[i].Config.high = low, high
		}
	}
}

// Extent is the least and the greatest number of all.
func Extent(frames []Frame) (low, high float64) {
	var all []float64
	for _, f := range frames {
		for _, field := range f.Fields {
			if field.Column.Kind == frame.Number {
				all = append(all, Reduce("min", field.Column).Number, Reduce("max", field.Column).Number)
			}
		}
	}
	both := frame.Column{Kind: frame.Number, Numbers: all}
	return Reduce("min", both).Number, Reduce("max", both).Number
}

// Defaults is a field without values, as the panel's defaults make it.
func Defaults(panel resource.Object) Field {
	return rulesOf(panel).field(frame.Frame{}, frame.Column{Kind: frame.Number}, 0, time.Time{})
}
