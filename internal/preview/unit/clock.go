package unit

import (
	"fmt"
	"math"
	"strings"
)

// clock is "1h:03m:07s:250ms". Decimals are how many parts follow the first; nil is all.
// Factor makes milliseconds of the value.
func clock(factor float64) formatter {
	return func(v float64, o Options) Value {
		ms := v * factor
		if math.Abs(ms) >= math.MaxInt64 {
			return Value{Text: scriptNumber(v)}
		}
		return Value{Text: clockParts(int64(ms), o.Decimals)}
	}
}

func clockParts(ms int64, decimals *int) string {
	parts := []string{fmt.Sprintf("%dh", ms/3600e3), fmt.Sprintf("%02dm", ms/60e3%60), fmt.Sprintf("%02ds", ms/1e3%60), fmt.Sprintf("%03dms", ms%1e3)}
	switch {
	case ms < 1e3:
		parts = parts[3:]
	case ms < 60e3:
		parts = parts[2:]
	case ms < 3600e3:
		parts = parts[1:]
	}
	if decimals != nil {
		parts = parts[:min(len(parts), max(*decimals, 0)+1)]
	}
	return strings.Join(parts, ":")
}
