package scale

import "math"

// mostTicks is more than any chart has room for.
const mostTicks = 100

// Ticks are the round values of an axis that is so many pixels long, at least space
// apart, and their distance.
func (a Axis) Ticks(pixels, space float64) (values []float64, step float64) {
	if a.Log > 1 {
		return a.powers(pixels, space), 0
	}
	step = nextStep((a.Max - a.Min) * space / pixels)
	if a.Binary {
		step = nextPower((a.Max - a.Min) * space / pixels)
	}
	if step <= 0 || !finite(step) {
		return nil, 0
	}
	first := math.Ceil(a.Min/step - 1e-9)
	for n := 0.0; n < mostTicks; n++ {
		at := tidy((first+n)*step, step)
		if at > a.Max+step*1e-9 || first+n == first+n+1 {
			break
		}
		values = append(values, at+0) // no -0
	}
	return values, step
}

// nextStep is the first of 1, 2, 2.5, 5, 10, … that is not below what is needed.
func nextStep(least float64) float64 {
	if !(least > 0) || !finite(least) {
		return 0
	}
	power := math.Pow(10, math.Floor(math.Log10(least)))
	for _, digit := range []float64{1, 2, 2.5, 5, 10} {
		if step := digit * power; step >= least*(1-1e-9) {
			return step
		}
	}
	return 10 * power
}

// nextPower is the first power of two, from 1 on, that is not below what is needed.
func nextPower(least float64) float64 {
	if !(least > 0) || !finite(least) {
		return 0
	}
	return math.Exp2(max(0, math.Ceil(math.Log2(least))))
}

// powers of the base; every so many if they stand too close.
func (a Axis) powers(pixels, space float64) []float64 {
	first := math.Ceil(math.Log(a.Min)/math.Log(a.Log) - 1e-9)
	last := math.Floor(math.Log(a.Max)/math.Log(a.Log) + 1e-9)
	if !finite(first) || !finite(last) {
		return nil
	}
	every := max(1, math.Ceil((last-first)*space/max(pixels, 1)), math.Ceil((last-first)/mostTicks))
	var values []float64
	for at := first; at <= last; at += every {
		values = append(values, math.Pow(a.Log, at))
	}
	return values
}
