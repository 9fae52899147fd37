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
		return time.UnixMilli(n).In(now.Location()), true
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
	return at, true
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

func added(at time.Time, n int, unit byte) (time.Time, bool) {
	switch unit {
	case 's':
		return at.Add(time.Duration(n) * time.Second), true
	case 'm':
		return at.Add(time.Duration(n) * time.Minute), true
	case 'h':
		return at.Add(time.Duration(n) * time.Hour), true
	case 'd':
		return at.AddDate(0, 0, n), true
	case 'w':
		return at.AddDate(0, 0, 7*n), true
	case 'M':
		return at.AddDate(0, n, 0), true
	case 'Q':
		return at.AddDate(0, 3*n, 0), true
	case 'y':
		return at.AddDate(n, 0, 0), true
	}
	return at, false
}

// startOf is the start of the unit that a time is in; weeks begin on Sunday, as in Grafana's
// default locale.
func startOf(at time.Time, unit byte) (time.Time, bool) {
	year, month, day := at.Date()
	hour, minute, second := at.Clock()
	switch unit {
	case 's':
		return time.Date(year, month, day, hour, minute, second, 0, at.Location()), true
	case 'm':
		return time.Date(year, month, day, hour, minute, 0, 0, at.Location()), true
	case 'h':
		return time.Date(year, month, day, hour, 0, 0, 0, at.Location()), true
	case 'd':
		return time.Date(year, month, day, 0, 0, 0, 0, at.Location()), true
	case 'w':
		return time.Date(year, month, day-int(at.Weekday()), 0, 0, 0, 0, at.Location()), true
	case 'M':
		return time.Date(year, month, 1, 0, 0, 0, 0, at.Location()), true
	case 'Q':
		return time.Date(year, month-(month-1)%3, 1, 0, 0, 0, 0, at.Location()), true
	case 'y':
		return time.Date(year, 1, 1, 0, 0, 0, 0, at.Location()), true
	}
	return at, false
}
