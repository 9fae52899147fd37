package logql

import (
	"math"
	"strconv"
	"time"
)

// Duration is a range, an offset or a step as written.
type Duration struct {
	Pos      int
	Text     string        // "5m" or "$__interval"
	Value    time.Duration // 0 when Variable
	Variable bool          // Text holds a Grafana variable
}

// parseDuration accepts Prometheus and Go durations: 5m, 1h30m, 1.5s, 2d.
func parseDuration(s string) (time.Duration, bool) {
	if s == "" {
		return 0, false
	}
	var sum float64
	for s != "" {
		v, n := durationPart(s)
		if n == 0 {
			return 0, false
		}
		sum += v
		s = s[n:]
	}
	if sum >= math.MaxInt64 {
		return 0, false
	}
	return time.Duration(sum), true
}

// durationPart reads one number with its unit; n is 0 when there is none.
func durationPart(s string) (value float64, n int) {
	digits := 0
	for digits < len(s) && (isDigit(s[digits]) || s[digits] == '.') {
		digits++
	}
	v, err := strconv.ParseFloat(s[:digits], 64)
	if err != nil {
		return 0, 0
	}
	end := digits
	for end < len(s) && !isDigit(s[end]) && s[end] != '.' {
		end++
	}
	unit, ok := durationUnit(s[digits:end])
	if !ok {
		return 0, 0
	}
	return v * float64(unit), end
}

func durationUnit(s string) (time.Duration, bool) {
	const day = 24 * time.Hour
	switch s {
	case "ns":
		return time.Nanosecond, true
	case "us", "µs", "μs":
		return time.Microsecond, true
	case "ms":
		return time.Millisecond, true
	case "s":
		return time.Second, true
	case "m":
		return time.Minute, true
	case "h":
		return time.Hour, true
	case "d":
		return day, true
	case "w":
		return 7 * day, true
	case "y":
		return 365 * day, true
	}
	return 0, false
}
