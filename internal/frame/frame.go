// Package frame has the form in which query results travel: from the engines that evaluate
// queries to the panels that draw them. It is what Grafana calls a data frame.
package frame

import "time"

// Frame is a table: all columns have the same length. A time series is a frame with a time
// column and a number column.
type Frame struct {
	// RefID is the query that gave it.
	RefID string
	// Name is the legend of a series, or the title of a table.
	Name    string
	Columns []Column
}

// Column is a column of one kind; only the slice of its kind is filled.
type Column struct {
	Name string
	// Labels of a series.
	Labels map[string]string
	Kind   Kind
	// Unit is what the datasource says, for panels that say none, such as "ms".
	Unit string

	// Step is how far apart times are that were asked for at steps. Where one is missing,
	// there was nothing.
	Step time.Duration `json:",omitzero"`

	Times   []time.Time
	Numbers []float64 // NaN is no value
	Texts   []string
}

// Kind is what a column holds.
type Kind int

const (
	Time Kind = iota
	Number
	Text
)

// Len is the number of rows.
func (c Column) Len() int {
	switch c.Kind {
	case Time:
		return len(c.Times)
	case Number:
		return len(c.Numbers)
	}
	return len(c.Texts)
}

// Rows is the number of rows of the frame.
func (f Frame) Rows() int {
	if len(f.Columns) == 0 {
		return 0
	}
	return f.Columns[0].Len()
}

// Column returns the first column of a kind; false if there is none.
func (f Frame) Column(kind Kind) (Column, bool) {
	for _, c := range f.Columns {
		if c.Kind == kind {
			return c, true
		}
	}
	return Column{}, false
}

// Series is a frame of one time series.
func Series(refID, name string, labels map[string]string, times []time.Time, values []float64) Frame {
	return Frame{RefID: refID, Name: name, Columns: []Column{
		{Name: "Time", Kind: Time, Times: times},
		{Name: "Value", Kind: Number, Labels: labels, Numbers: values},
	}}
}
