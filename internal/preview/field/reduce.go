package field

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/frame"
)

// Reduce makes one value of a column, by one of Grafana's calculations; NaN is no value.
func Reduce(calc string, column frame.Column) Value {
	if column.Kind != frame.Number {
		return reduceOther(calc, column)
	}
	all := column.Numbers
	switch calc {
	case "", "last":
		return number(at(all, len(all)-1))
	case "first":
		return number(at(all, 0))
	case "count":
		return number(float64(len(all)))
	}
	return number(ofValues(calc, slices.DeleteFunc(slices.Clone(all), math.IsNaN)))
}

func number(n float64) Value { return Value{Kind: frame.Number, Number: n} }

func at(all []float64, i int) float64 {
	if i < 0 || i >= len(all) {
		return math.NaN()
	}
	return all[i]
}

// reduceOther takes the last or first text or time that there is.
func reduceOther(calc string, column frame.Column) Value {
	row := column.Len() - 1
	switch calc {
	case "count":
		return number(float64(column.Len()))
	case "first", "firstNotNull":
		row = 0
	}
	return Field{Column: column}.At(row)
}

// ofValues calculates with what are values.
func ofValues(calc string, all []float64) float64 {
	if len(all) == 0 {
		return math.NaN()
	}
	switch calc {
	case "lastNotNull":
		return all[len(all)-1]
	case "firstNotNull":
		return all[0]
	case "min", "logmin":
		return slices.Min(all)
	case "max":
		return slices.Max(all)
	case "sum":
		return sum(all)
	case "mean":
		return sum(all) / float64(len(all))
	case "range":
		return slices.Max(all) - slices.Min(all)
	}
	return ofPairs(calc, all)
}

// ofPairs compares values with each other.
func ofPairs(calc string, all []float64) float64 {
	first, last := all[0], all[len(all)-1]
	switch calc {
	case "diff":
		return last - first
	case "diffperc":
		return (last - first) / first
	case "delta":
		return delta(all)
	case "variance":
		return variance(all)
	case "stdDev":
		return math.Sqrt(variance(all))
	case "median":
		return quantile(all, 0.5)
	case "distinctCount":
		slices.Sort(all)
		return float64(len(slices.Compact(all)))
	case "changeCount":
		return float64(len(slices.Compact(all)) - 1)
	}
	return percentile(calc, all)
}

// percentile is "p95".
func percentile(calc string, all []float64) float64 {
	digits, ok := strings.CutPrefix(calc, "p")
	if n, err := strconv.Atoi(digits); ok && err == nil && n >= 0 && n <= 100 {
		return quantile(all, float64(n)/100)
	}
	return math.NaN()
}
