package unit

import "math"

// step of a scale of time: below it, values are divided by size and named so.
type step struct {
	below, size float64
	name        string
}

// steps writes a value by the first step that it is below.
func steps(all ...step) formatter {
	return func(v float64, o Options) Value {
		chosen := all[len(all)-1]
		for _, s := range all[:len(all)-1] {
			if math.Abs(v) < s.below {
				chosen = s
				break
			}
		}
		return Value{Text: toFixed(chosen.of(v), o.Decimals), Suffix: " " + chosen.name}
	}
}

// of multiplies where it can: 2e-5 / 1e-6 is not quite 20.
func (s step) of(v float64) float64 {
	if s.size < 1 {
		return v * math.Round(1/s.size)
	}
	return v / s.size
}

const year = 31536000.0

func nanoseconds() formatter {
	return steps(step{1e3, 1, "ns"}, step{1e6, 1e3, "µs"}, step{1e9, 1e6, "ms"}, step{60e9, 1e9, "s"},
		step{3600e9, 60e9, "min"}, step{86400e9, 3600e9, "hour"}, step{0, 86400e9, "day"})
}

func microseconds() formatter {
	return steps(step{1e3, 1, "µs"}, step{1e6, 1e3, "ms"}, step{0, 1e6, "s"})
}

func milliseconds() formatter {
	return steps(step{1e3, 1, "ms"}, step{60e3, 1e3, "s"}, step{3600e3, 60e3, "min"},
		step{86400e3, 3600e3, "hour"}, step{year * 1e3, 86400e3, "day"}, step{0, year * 1e3, "year"})
}

// seconds of zero are written as such, not as nanoseconds.
func seconds() formatter {
	scale := steps(step{1e-6, 1e-9, "ns"}, step{1e-3, 1e-6, "µs"}, step{1, 1e-3, "ms"}, step{60, 1, "s"},
		step{3600, 60, "min"}, step{86400, 3600, "hour"}, step{604800, 86400, "day"}, step{year, 604800, "week"}, step{0, 3.15569e7, "year"})
	return func(v float64, o Options) Value {
		if v == 0 {
			return Value{Text: "0", Suffix: " s"}
		}
		return scale(v, o)
	}
}

func minutes() formatter {
	return steps(step{60, 1, "min"}, step{1440, 60, "hour"}, step{10080, 1440, "day"}, step{604800, 10080, "week"}, step{0, 5.25948e5, "year"})
}

func hours() formatter {
	return steps(step{24, 1, "hour"}, step{168, 24, "day"}, step{8760, 168, "week"}, step{0, 8760, "year"})
}

func days() formatter {
	return steps(step{7, 1, "day"}, step{365, 7, "week"}, step{0, 365, "year"})
}

// timeticks are hundredths of a second.
func timeticks(v float64, o Options) Value { return seconds()(v/100, o) }
