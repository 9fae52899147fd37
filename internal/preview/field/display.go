package field

import (
	"cmp"
	"math"
	"strconv"
	"time"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/preview/unit"
)

// Value is one value of a column.
type Value struct {
	Kind   frame.Kind
	Number float64 // NaN is no value
	Text   string
	Time   time.Time
}

// Raw is the value as links have it.
func (v Value) Raw() string {
	if v.Kind == frame.Time {
		return strconv.FormatInt(v.Time.UnixMilli(), 10)
	}
	return v.key()
}

// None reports whether there is no value.
func (v Value) None() bool {
	switch v.Kind {
	case frame.Time:
		return v.Time.IsZero()
	case frame.Number:
		return math.IsNaN(v.Number)
	}
	return v.Text == ""
}

// At is the value in a row, and no value beyond the end.
func (f Field) At(row int) Value {
	v := Value{Kind: f.Column.Kind, Number: math.NaN()}
	if row < 0 || row >= f.Column.Len() {
		return v
	}
	switch v.Kind {
	case frame.Time:
		v.Time = f.Column.Times[row]
	case frame.Number:
		v.Number = f.Column.Numbers[row]
	default:
		v.Text = f.Column.Texts[row]
	}
	return v
}

// Display is how a value is shown.
type Display struct {
	unit.Value
	Number float64
	Color  theme.Color
	// Mapped is when a mapping chose the colour.
	Mapped bool
}

// Display is what is shown of a value: what a mapping says, or the value in its unit.
func (f Field) Display(v Value) Display {
	shown := Display{Value: f.format(v), Number: v.Number, Color: f.ValueColor(v.Number)}
	if m, ok := f.Config.mapping(v); ok {
		if m.text != nil {
			shown.Value = unit.Value{Text: *m.text}
		}
		if m.color != nil {
			shown.Color, shown.Mapped = *m.color, true
		}
	}
	return shown
}

func (f Field) format(v Value) unit.Value {
	switch {
	case v.None():
		return unit.Value{Text: f.Config.NoValue}
	case v.Kind == frame.Time:
		return unit.Value{Text: unit.Time(f.Config.Unit, v.Time, f.Options())}
	case v.Kind == frame.Text:
		return f.formatText(v.Text)
	}
	return unit.Format(f.Config.Unit, v.Number, f.Options())
}

// formatText reads text that is a number in a unit of time or of numbers.
func (f Field) formatText(text string) unit.Value {
	number, err := strconv.ParseFloat(text, 64)
	if err != nil || f.Config.Unit == "" || f.Config.Unit == "string" {
		return unit.Value{Text: text}
	}
	return unit.Format(f.Config.Unit, number, f.Options())
}

// Options of formatting the field's values.
func (f Field) Options() unit.Options {
	return unit.Options{Decimals: f.Config.Decimals, Now: f.Config.Now}
}

// Compare orders values of one column; what is missing comes first.
func (v Value) Compare(other Value) int {
	switch v.Kind {
	case frame.Time:
		return v.Time.Compare(other.Time)
	case frame.Number:
		return cmp.Compare(v.Number, other.Number)
	}
	return cmp.Compare(v.Text, other.Text)
}
