package transform

import (
	"slices"
	"time"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// convertFieldType makes columns of another kind.
func convertFieldType(f frame.Frame, options any) frame.Frame {
	f.Columns = slices.Clone(f.Columns)
	for _, conversion := range resource.Objects(options, "conversions") {
		for i, c := range f.Columns {
			if field.OwnName(f, c) == resource.Text(conversion, "targetField") {
				f.Columns[i] = converted(c, resource.Text(conversion, "destinationType"))
			}
		}
	}
	return f
}

func converted(c frame.Column, to string) frame.Column {
	made := frame.Column{Name: c.Name, Labels: c.Labels, Kind: frame.Text}
	switch to {
	case "number":
		made.Kind = frame.Number
	case "time":
		made.Kind = frame.Time
	}
	for row := range c.Len() {
		v := cell(c, row)
		if made.Kind == frame.Time && v.Kind != frame.Time {
			v.Time = timeOf(v)
		}
		made = appended(made, v)
	}
	return made
}

// timeOf reads RFC 3339, or milliseconds since 1970; other text is no time.
func timeOf(v field.Value) time.Time {
	if at, err := time.Parse(time.RFC3339, v.Text); err == nil {
		return at
	}
	if ms := numberOf(v); ms > -8.64e15 && ms < 8.64e15 {
		return time.UnixMilli(int64(ms)).UTC()
	}
	return time.Time{}
}
