package difference

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/prometheus/common/model"
)

// number writes what people write: no exponent unless the number is huge or tiny.
func number(value float64) string {
	if abs := math.Abs(value); abs != 0 && (abs < 1e-6 || abs >= 1e15) {
		return strconv.FormatFloat(value, 'g', -1, 64)
	}
	return strconv.FormatFloat(value, 'f', -1, 64)
}

// duration writes 5m for 300s.
func duration(d time.Duration) string {
	switch {
	case d < 0 && d > math.MinInt64:
		return "-" + duration(-d)
	case d%time.Millisecond != 0:
		return d.String()
	}
	return model.Duration(d).String()
}

// quote prefers backticks where double quotes would need escapes.
func quote(value string) string {
	value = normal(value)
	if strings.ContainsAny(value, `\"`) && strconv.CanBackquote(value) {
		return "`" + value + "`"
	}
	return strconv.Quote(value)
}

// set sorts names and drops repetitions.
func set(names []string) []string { return slices.Compact(slices.Sorted(slices.Values(names))) }

// labels is a list of names in parentheses.
func labels(names []string) string { return "(" + strings.Join(names, ", ") + ")" }

// parted writes what stands between words, or nothing.
func parted(before, text, after string) string {
	if text == "" {
		return ""
	}
	return before + text + after
}
