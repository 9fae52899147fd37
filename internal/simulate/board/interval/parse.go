package interval

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"
)

var loose = regexp.MustCompile(`(\d+)(?:\.\d+)?(ms|[Mwdhmsy])`)

// Loose reads an interval as the browser does, for the options of panels: a number is
// seconds, of 1.5m only the 1m counts, of 1m30s too.
func Loose(text string) (time.Duration, error) {
	if n, err := strconv.ParseFloat(strings.TrimSpace(text), 64); err == nil {
		return bounded(n, time.Second)
	}
	found := loose.FindStringSubmatch(text)
	if found == nil {
		return 0, fmt.Errorf("%q is not an interval: write a number and one of ms, s, m, h, d, w, M, y", text)
	}
	n, err := strconv.ParseFloat(found[1], 64)
	if err != nil {
		return 0, fmt.Errorf("%q is not an interval: %w", text, err)
	}
	lengths := map[string]time.Duration{"ms": time.Millisecond, "s": time.Second, "m": time.Minute, "h": time.Hour, "d": day, "w": 7 * day, "M": 30 * day, "y": 365 * day}
	return bounded(n, lengths[found[2]])
}

var calendar = regexp.MustCompile(`^(\d+)([dwMy])$`)

// Strict reads an interval as the server does, for the options of queries and datasources:
// 1m30s is a minute and a half, a number is seconds, and < and > before it do not count.
func Strict(text string) (time.Duration, error) {
	trimmed := strings.Replace(strings.Replace(text, "<", "", 1), ">", "", 1)
	if n, err := strconv.ParseUint(trimmed, 10, 63); err == nil {
		return bounded(float64(n), time.Second)
	}
	found := calendar.FindStringSubmatch(trimmed)
	if found == nil {
		d, err := time.ParseDuration(trimmed)
		if err != nil || d < 0 {
			return 0, fmt.Errorf("%q is not an interval: write such as 30s, 1m30s, 2h or 1d", text)
		}
		return d, nil
	}
	n, err := strconv.ParseFloat(found[1], 64)
	if err != nil {
		return 0, fmt.Errorf("%q is not an interval: %w", text, err)
	}
	const year = 365*day + 6*time.Hour
	return bounded(n, map[string]time.Duration{"d": day, "w": 7 * day, "M": year / 12, "y": year}[found[2]])
}

// longest is about thirty years: sums of a few intervals are still durations.
const longest = math.MaxInt64 / 10

func bounded(n float64, unit time.Duration) (time.Duration, error) {
	if d := n * float64(unit); d >= 0 && d < longest {
		return time.Duration(d), nil
	}
	return 0, fmt.Errorf("%g times %s is no interval", n, unit)
}
