package board

import "time"

// added is a time so many units later.
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
