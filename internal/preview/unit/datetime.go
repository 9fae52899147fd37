package unit

import (
	"math"
	"strings"
	"time"
)

// isoTime is how Grafana writes times where nobody chose a format.
const isoTime = "YYYY-MM-DD HH:mm:ss"

// IsTime reports whether a unit makes dates of numbers.
func IsTime(id string) bool {
	return strings.HasPrefix(id, "dateTime") || strings.HasPrefix(id, "time:")
}

// Time writes a time in a unit; if the unit is for something else, as Grafana's default.
func Time(id string, at time.Time, o Options) string {
	if !IsTime(id) {
		id = "dateTimeAsSystem"
	}
	return find(id)(float64(at.UnixMilli()), o).String()
}

// dateTime writes milliseconds since 1970 in a format of moment.js; today, in another.
func dateTime(format, today string) formatter {
	return func(v float64, o Options) Value {
		if math.Abs(v) > 8.64e15 {
			return Value{Text: "Invalid date"}
		}
		at := time.UnixMilli(int64(v)).In(o.Now.Location())
		if today != "" && sameDay(at, o.Now) {
			return Value{Text: Moment(at, today)}
		}
		return Value{Text: Moment(at, format)}
	}
}

func sameDay(a, b time.Time) bool { return a.YearDay() == b.YearDay() && a.Year() == b.Year() }

// fromNow is "2 hours ago".
func fromNow(v float64, o Options) Value {
	if math.Abs(v) > 8.64e15 {
		return Value{Text: "Invalid date"}
	}
	distance := o.Now.Sub(time.UnixMilli(int64(v)))
	if distance < 0 {
		return Value{Text: "in " + about(-distance)}
	}
	return Value{Text: about(distance) + " ago"}
}

// about rounds as moment.js does.
func about(d time.Duration) string {
	day := 24 * time.Hour
	for _, s := range []struct {
		below, size time.Duration
		one, name   string
	}{{44500 * time.Millisecond, 0, "a few seconds", ""}, {45 * time.Minute, time.Minute, "a minute", "minutes"}, {22 * time.Hour, time.Hour, "an hour", "hours"},
		{26 * day, day, "a day", "days"}, {320 * day, 30 * day, "a month", "months"}, {math.MaxInt64, 365 * day, "a year", "years"}} {
		if d < s.below {
			return aboutUnit(d, s.size, s.one, s.name)
		}
	}
	return "long"
}

func aboutUnit(d, size time.Duration, one, name string) string {
	if size == 0 || d.Round(size) <= size {
		return one
	}
	return scriptNumber(math.Round(float64(d)/float64(size))) + " " + name
}
