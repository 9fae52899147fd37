package scale

import "math"

// padded leaves a tenth of the range free above and below, ends on a round number, and
// begins at zero if zero is near.
func padded(low, high float64, limits Limits) Axis {
	spread, flat := spreadOf(low, high)
	round := math.Pow10(int(math.Floor(math.Log10(spread)))) / 10
	below, above := 0.1, 0.1
	if flat {
		below, above = 1, 1
		if low == 0 {
			below, above = 0.1, 0.1
		}
	}
	return Axis{
		Min: lower(low, roundDown(low-spread*below, round), limits.SoftMin),
		Max: -lower(-high, -roundUp(high+spread*above, round), negated(limits.SoftMax)),
	}
}

// spreadOf is how far apart the values are; if they are all the same, how far from zero.
func spreadOf(low, high float64) (spread float64, flat bool) {
	spread, far := high-low, max(math.Abs(low), math.Abs(high))
	if spread < 1e-24 || far/spread > 1e10 {
		if far == 0 {
			return 1000, true
		}
		return far, true
	}
	return spread, false
}

// lower is the end of an axis. A soft end holds while all values are beyond it; without
// one, zero does so if the free space would cross it.
func lower(value, free float64, soft *float64) float64 {
	if soft != nil && finite(*soft) {
		if value >= *soft {
			return *soft
		}
		return free
	}
	if value >= 0 && free <= 0 {
		return 0
	}
	return free
}

func negated(v *float64) *float64 {
	if v == nil {
		return nil
	}
	n := -*v
	return &n
}

func roundDown(value, step float64) float64 { return tidy(math.Floor(value/step+1e-9)*step, step) }

func roundUp(value, step float64) float64 { return tidy(math.Ceil(value/step-1e-9)*step, step) }

// tidy takes off what floating point leaves behind the digits of a step.
func tidy(value, step float64) float64 {
	if !finite(value) || step <= 0 {
		return value
	}
	places := 3 - int(math.Floor(math.Log10(step)))
	if places < 0 || places > 300 {
		return value
	}
	factor := math.Pow10(places)
	if tidied := math.Round(value*factor) / factor; finite(tidied) {
		return tidied
	}
	return value
}

// decades begins and ends a logarithmic axis at powers of its base.
func decades(low, high float64, limits Limits) Axis {
	base := limits.Log
	if low <= 0 {
		low = min(1, high/base)
	}
	if low <= 0 || high < low {
		return Axis{Min: 1, Max: base, Log: base}
	}
	power := func(v float64, to func(float64) float64) float64 {
		return math.Pow(base, to(math.Log(v)/math.Log(base)))
	}
	axis := Axis{Min: power(low, func(v float64) float64 { return math.Floor(v + 1e-9) }), Max: power(high, func(v float64) float64 { return math.Ceil(v - 1e-9) }), Log: base}
	if axis.Min == axis.Max {
		axis.Max *= base
	}
	return axis
}
