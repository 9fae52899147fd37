// Package unit writes values as Grafana does: 0.25 of "percentunit" is 25%, 1500 of "ms"
// is 1.50 s. The ids are those of Grafana's field option "Unit".
package unit

import (
	"math"
	"strings"
	"time"
)

// Value is a formatted value. Large ones are drawn with a smaller suffix.
type Value struct{ Prefix, Text, Suffix string }

func (v Value) String() string { return v.Prefix + v.Text + v.Suffix }

// Options of formatting.
type Options struct {
	// Decimals, or nil for as many as show three significant digits.
	Decimals *int
	// Now says what "today" and "ago" mean; its location is the time zone.
	Now time.Time
}

// formatter writes a value; it is never given NaN.
type formatter func(value float64, o Options) Value

// Format writes a value in a unit. An id that nobody knows is written behind the value.
func Format(id string, value float64, o Options) Value {
	if math.IsNaN(value) {
		return Value{Text: "NaN"}
	}
	return find(id)(value, o)
}

// Known reports whether an id means something to Grafana.
func Known(id string) bool {
	if _, ok := known(id); ok || id == "" {
		return true
	}
	_, ok := prefixed(id)
	return ok
}

func find(id string) formatter {
	if f, ok := known(id); ok {
		return f
	}
	if f, ok := prefixed(id); ok {
		return f
	}
	return fixed(id)
}

func known(id string) (formatter, bool) {
	for _, group := range groups {
		if f, ok := group[id]; ok {
			return f, true
		}
	}
	return nil, false
}

// prefixed is for units of one's own: "suffix:requests", "si:Wh", "time:HH:mm".
func prefixed(id string) (formatter, bool) {
	kind, rest, ok := strings.Cut(id, ":")
	if !ok {
		return nil, false
	}
	switch kind {
	case "prefix":
		return func(v float64, o Options) Value { return Value{Prefix: rest, Text: toFixed(v, o.Decimals)} }, true
	case "suffix":
		return fixed(rest), true
	case "time":
		return dateTime(rest, ""), true
	case "si":
		return siOfOwn(rest), true
	case "count":
		return count(rest), true
	case "currency":
		return currency(rest), true
	case "bool":
		return boolOfOwn(rest), true
	}
	return nil, false
}
