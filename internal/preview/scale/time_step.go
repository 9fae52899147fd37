package scale

import "time"

// timeStep is a duration, or so many months.
type timeStep struct {
	size   time.Duration
	months int
}

// stepOf is the first round step that is not below what is needed.
func stepOf(least time.Duration) timeStep {
	for _, unit := range []struct {
		size  time.Duration
		times []int
	}{
		{time.Millisecond, []int{1, 2, 5, 10, 20, 50, 100, 200, 500}}, {time.Second, []int{1, 5, 10, 15, 30}}, {time.Minute, []int{1, 5, 10, 15, 30}},
		{time.Hour, []int{1, 2, 3, 4, 6, 8, 12}}, {day, []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15}},
	} {
		for _, n := range unit.times {
			if size := time.Duration(n) * unit.size; size >= least {
				return timeStep{size: size}
			}
		}
	}
	return monthsOf(least)
}

func monthsOf(least time.Duration) timeStep {
	months := []int{1, 2, 3, 4, 6, 12, 24, 60, 120, 300, 600, 1200, 3000}
	for _, n := range months {
		if size := time.Duration(n) * 30 * day; size >= least {
			return ofMonths(n)
		}
	}
	return ofMonths(months[len(months)-1])
}

func ofMonths(n int) timeStep {
	if n%12 == 0 {
		return timeStep{size: time.Duration(n/12) * year, months: n}
	}
	return timeStep{size: time.Duration(n) * 30 * day, months: n}
}

// first is the first round time that is not before.
func (s timeStep) first(from time.Time) time.Time {
	year, month, date := from.Date()
	midnight := time.Date(year, month, date, 0, 0, 0, 0, from.Location())
	if s.months > 0 {
		return notBefore(time.Date(year, s.roundMonth(month), 1, 0, 0, 0, 0, from.Location()), from, s)
	}
	if s.size >= day {
		return notBefore(midnight, from, timeStep{size: day})
	}
	return midnight.Add((from.Sub(midnight) + s.size - 1) / s.size * s.size)
}

func (s timeStep) roundMonth(month time.Month) time.Month {
	if s.months >= 12 {
		return time.January
	}
	return (month-1)/time.Month(s.months)*time.Month(s.months) + 1
}

func notBefore(at, from time.Time, s timeStep) time.Time {
	if at.Before(from) {
		return s.next(at)
	}
	return at
}

// next keeps to midnight when clocks are changed.
func (s timeStep) next(at time.Time) time.Time {
	if s.months > 0 {
		return at.AddDate(0, s.months, 0)
	}
	if s.size >= day {
		return at.AddDate(0, 0, int(s.size/day))
	}
	return at.Add(s.size)
}
