package board

import (
	"strconv"
	"strings"
	"time"
)

// when reads a time as dashboards write it: now-6h, now/d, 2026-01-05T10:00:00Z, or
// milliseconds. Rounded times are the end of the unit, if up.
func when(text string, now time.Time, up bool) (time.Time, bool) {
	if math, relative := strings.CutPrefix(text, "now"); relative {
		return shifted(math, now, up)
	}
	date, math, _ := strings.Cut(text, "||")
	if n, err := strconv.ParseInt(date, 10, 64); err == nil {
		return shifted("", time.UnixMilli(n).In(now.Location()), up)
	}
	at, err := time.Parse(time.RFC3339, date)
	if err != nil {
		return time.Time{}, false
	}
	return shifted(math, at.In(now.Location()), up)
}

// shifted moves a time by what Grafana calls date math: -1d, -1h+5m, -1d/d.
func shifted(math string, at time.Time, up bool) (time.Time, bool) {
	math = strings.ReplaceAll(math, " ", "")
	for math != "" {
		sign := math[0]
		digits := len(math) - 1 - len(strings.TrimLeft(math[1:], "0123456789"))
		if digits > 9 || len(math) < digits+2 {
			return at, false
		}
		n := 1
		if digits > 0 {
			n, _ = strconv.Atoi(math[1 : 1+digits])
		}
		var ok bool
		if at, ok = moved(at, sign, n, math[1+digits], up); !ok {
			return at, false
		}
		math = math[digits+2:]
	}
	return at, at.Year() >= 1970 && at.Year() < 2200 // others do not fit in nanoseconds
}

// moved does one step of date math.
func moved(at time.Time, sign byte, n int, unit byte, up bool) (time.Time, bool) {
	switch sign {
	case '+':
		return added(at, n, unit)
	case '-':
		return added(at, -n, unit)
	case '/':
		start, ok := startOf(at, unit)
		if !ok || n != 1 || !up {
			return start, ok && n == 1
		}
		next, _ := added(start, 1, unit)
		return next.Add(-time.Millisecond), true
	}
	return at, false
}
