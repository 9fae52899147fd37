package transform

import (
	"cmp"
	"math"
	"strconv"
	"time"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/preview/field"
)

// none is the row of a value that is missing.
const none = -1

// take makes a column of some rows.
func take(c frame.Column, rows []int) frame.Column {
	made := frame.Column{Name: c.Name, Labels: c.Labels, Kind: c.Kind}
	for _, row := range rows {
		made = appended(made, cell(c, row))
	}
	return made
}

func cell(c frame.Column, row int) field.Value { return field.Field{Column: c}.At(row) }

// appended puts a value behind; of another kind, it is written as text or is missing.
func appended(c frame.Column, v field.Value) frame.Column {
	switch c.Kind {
	case frame.Time:
		c.Times = append(c.Times, v.Time)
	case frame.Number:
		c.Numbers = append(c.Numbers, numberOf(v))
	default:
		c.Texts = append(c.Texts, textOf(v))
	}
	return c
}

func numberOf(v field.Value) float64 {
	switch {
	case v.None():
		return math.NaN()
	case v.Kind == frame.Time:
		return float64(v.Time.UnixMilli())
	case v.Kind == frame.Number:
		return v.Number
	}
	if n, err := strconv.ParseFloat(v.Text, 64); err == nil {
		return n
	}
	return math.NaN()
}

func textOf(v field.Value) string {
	if v.None() {
		return ""
	}
	if v.Kind == frame.Time {
		return v.Time.Format(time.RFC3339)
	}
	return v.Raw()
}

// compare puts missing values first.
func compare(a, b field.Value) int {
	switch {
	case a.Kind == frame.Time && b.Kind == frame.Time:
		return a.Time.Compare(b.Time)
	case a.Kind == frame.Number && b.Kind == frame.Number:
		return cmp.Compare(a.Number, b.Number)
	}
	return cmp.Compare(textOf(a), textOf(b))
}

// pick makes a frame of some rows.
func pick(f frame.Frame, rows []int) frame.Frame {
	made := frame.Frame{RefID: f.RefID, Name: f.Name}
	for _, c := range f.Columns {
		made.Columns = append(made.Columns, take(c, rows))
	}
	return made
}

// height is how many rows all columns have.
func height(f frame.Frame) int {
	rows := f.Rows()
	for _, c := range f.Columns {
		rows = min(rows, c.Len())
	}
	return rows
}

func allRows(n int) []int {
	rows := make([]int, n)
	for i := range rows {
		rows[i] = i
	}
	return rows
}
