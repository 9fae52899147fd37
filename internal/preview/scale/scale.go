// Package scale puts values on axes: which range an axis has, and where its ticks are, on
// round numbers and round times. It follows what Grafana's charts do.
package scale

import "math"

// Axis is the range of values of a chart.
type Axis struct {
	Min, Max float64
	// Log is the base of a logarithmic axis, or 0.
	Log float64
	// Binary has ticks at multiples of powers of two, for bytes.
	Binary bool
}

// At is where a value stands: 0 at the lower end, 1 at the upper one.
func (a Axis) At(value float64) float64 {
	if a.Log == 0 {
		return (value - a.Min) / (a.Max - a.Min)
	}
	if value <= 0 {
		return 0
	}
	return math.Log(value/a.Min) / math.Log(a.Max/a.Min)
}

// Limits are what a dashboard says of an axis; nil leaves it to the data.
type Limits struct {
	Min, Max, SoftMin, SoftMax *float64
	Log                        float64
	// Centered keeps zero in the middle.
	Centered bool
}

// Fit makes an axis for values between low and high.
func Fit(low, high float64, limits Limits) Axis {
	if !finite(low) || !finite(high) {
		low, high = noData(limits)
	}
	low, high = within(low, high, limits)
	axis := padded(low, high, limits)
	if limits.Log > 1 {
		axis = decades(low, high, limits)
	}
	return usable(fixed(axis, limits))
}

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) && math.Abs(v) < 1e300 }

// noData gives an axis without values something to show.
func noData(limits Limits) (low, high float64) {
	return value(limits.Min, value(limits.SoftMin, 0)), value(limits.Max, value(limits.SoftMax, 100))
}

func value(v *float64, otherwise float64) float64 {
	if v == nil || !finite(*v) {
		return otherwise
	}
	return *v
}

// within lets the dashboard's own ends count as values.
func within(low, high float64, limits Limits) (float64, float64) {
	low, high = value(limits.Min, low), value(limits.Max, high)
	if limits.Centered {
		far := max(math.Abs(low), math.Abs(high))
		return -far, far
	}
	return low, high
}

func fixed(axis Axis, limits Limits) Axis {
	axis.Min, axis.Max = value(limits.Min, axis.Min), value(limits.Max, axis.Max)
	if limits.Centered && limits.Log == 0 {
		far := max(math.Abs(axis.Min), math.Abs(axis.Max))
		axis.Min, axis.Max = -far, far
	}
	return axis
}

// usable mends what no value could be put on. Where all is zero, Grafana shows 0 to 100.
func usable(axis Axis) Axis {
	if axis.Min == 0 && axis.Max == 0 {
		axis.Max = 100
	}
	if axis.Log > 1 && axis.Min <= 0 {
		axis.Min = min(1, axis.Max/axis.Log)
	}
	if axis.Log > 1 && (axis.Min <= 0 || axis.Max <= axis.Min) {
		return Axis{Min: 1, Max: axis.Log, Log: axis.Log}
	}
	if axis.Max <= axis.Min {
		axis.Max = axis.Min + max(1, math.Abs(axis.Min))
	}
	return axis
}
