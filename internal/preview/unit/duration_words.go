package unit

import (
	"fmt"
	"math"
	"strings"
)

// words writes a duration in words: "1 hour, 12 minutes". Decimals are how many parts
// follow the first. Unit is in seconds.
func words(unit float64, name string) formatter {
	return func(v float64, o Options) Value {
		switch {
		case v == 0:
			return Value{Text: "0", Suffix: " " + name}
		case math.IsInf(v, 0):
			return Value{Text: scriptNumber(v)}
		case v < 0:
			return Value{Text: parts(-v*unit*1000, o), Suffix: " ago"}
		}
		return Value{Text: parts(v*unit*1000, o)}
	}
}

// parts of a duration in milliseconds.
func parts(left float64, o Options) string {
	more := 0
	if o.Decimals != nil {
		more = *o.Decimals
	}
	var all []string
	for _, s := range []step{{0, year * 1e3, "year"}, {0, 2592000e3, "month"}, {0, 604800e3, "week"}, {0, 86400e3, "day"},
		{0, 3600e3, "hour"}, {0, 60e3, "minute"}, {0, 1e3, "second"}, {0, 1, "millisecond"}} {
		if (left >= s.size || len(all) > 0) && len(all) <= more {
			all = append(all, plural(math.Floor(left/s.size), s.name))
			left = math.Mod(left, s.size)
		}
	}
	return strings.Join(all, ", ")
}

func plural(n float64, name string) string {
	if n == 1 {
		return "1 " + name
	}
	return scriptNumber(n) + " " + name + "s"
}

// clockTime is "26:03:07", or "1 d 02:03:07" with days.
func clockTime(days bool) formatter {
	return func(v float64, _ Options) Value {
		if math.Abs(v) >= math.MaxInt64 {
			return Value{Text: scriptNumber(v)}
		}
		made := Value{Text: clockText(int64(math.Abs(v)), days)}
		if v < 0 {
			made.Suffix = " ago"
		}
		return made
	}
}

func clockText(seconds int64, days bool) string {
	lead := ""
	if n := seconds / 86400; days && n > 0 {
		lead, seconds = fmt.Sprintf("%d d ", n), seconds%86400
	}
	return lead + fmt.Sprintf("%02d:%02d:%02d", seconds/3600, seconds/60%60, seconds%60)
}
