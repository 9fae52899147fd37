package field

import (
	"math"
	"slices"
	"strings"
)

func sum(all []float64) float64 {
	total := 0.0
	for _, v := range all {
		total += v
	}
	return total
}

// delta is how much a counter grew; going down is a restart.
func delta(all []float64) float64 {
	total := 0.0
	for i := 1; i < len(all); i++ {
		if grown := all[i] - all[i-1]; grown >= 0 {
			total += grown
		} else {
			total += all[i]
		}
	}
	return total
}

func variance(all []float64) float64 {
	mean, total := sum(all)/float64(len(all)), 0.0
	for _, v := range all {
		total += (v - mean) * (v - mean)
	}
	return total / float64(len(all))
}

// quantile takes the value at a rank, without anything in between.
func quantile(all []float64, share float64) float64 {
	slices.Sort(all)
	return all[int(math.Floor(float64(len(all)-1)*share))]
}

// CalcName is what a legend calls a calculation.
func CalcName(calc string) string {
	switch calc {
	case "lastNotNull":
		return "Last *"
	case "firstNotNull":
		return "First *"
	case "sum":
		return "Total"
	case "logmin":
		return "Min (above zero)"
	case "diffperc":
		return "Difference percent"
	case "diff":
		return "Difference"
	case "stdDev":
		return "StdDev"
	case "distinctCount":
		return "Distinct count"
	case "changeCount":
		return "Change count"
	}
	if digits, ok := strings.CutPrefix(calc, "p"); ok && strings.Trim(digits, "0123456789") == "" {
		return digits + "th %"
	}
	return strings.ToUpper(calc[:min(1, len(calc))]) + calc[min(1, len(calc)):]
}
