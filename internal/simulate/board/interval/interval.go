// Package interval finds the step of a query as Grafana does: from the time range, how many
// points a panel shows, and the least interval that makes sense.
package interval

import (
	"fmt"
	"time"
)

// Of is the interval between points points in a time range, but at least least.
func Of(timeRange time.Duration, points int64, least time.Duration) time.Duration {
	if points <= 0 {
		return max(least, time.Millisecond)
	}
	return max(least, Round(timeRange/time.Duration(points)))
}

// OnServer is the interval that the server makes of the same: it rounds those that are just
// between two round ones down, the browser up.
func OnServer(timeRange time.Duration, points int64, least time.Duration) time.Duration {
	if points <= 0 {
		points = 1500
	}
	exact := timeRange / time.Duration(points)
	if exact < least {
		return least
	}
	return Round(exact - 1)
}

// Round makes an interval a round one.
func Round(d time.Duration) time.Duration {
	for _, r := range rounds() {
		if d < r.below {
			return r.to
		}
	}
	return 365 * day
}

const day = 24 * time.Hour

type round struct{ below, to time.Duration }

// rounds are Grafana's, measured on its server.
func rounds() []round {
	const ms, s, m, h = time.Millisecond, time.Second, time.Minute, time.Hour
	return []round{
		{10 * ms, ms}, {15 * ms, 10 * ms}, {35 * ms, 20 * ms}, {75 * ms, 50 * ms}, {150 * ms, 100 * ms}, {350 * ms, 200 * ms}, {750 * ms, 500 * ms},
		{1500 * ms, s}, {3500 * ms, 2 * s}, {7500 * ms, 5 * s}, {12500 * ms, 10 * s}, {17500 * ms, 15 * s}, {25 * s, 20 * s}, {45 * s, 30 * s},
		{90 * s, m}, {210 * s, 2 * m}, {450 * s, 5 * m}, {750 * s, 10 * m}, {1050 * s, 15 * m}, {25 * m, 20 * m}, {45 * m, 30 * m},
		{90 * m, h}, {150 * m, 2 * h}, {270 * m, 3 * h}, {9 * h, 6 * h}, {day, 12 * h}, {7 * day, day}, {21 * day, 7 * day}, {42 * day, 30 * day},
	}
}

// Text is an interval in its largest unit that is whole at least once, as Grafana writes
// it: 90 seconds are "1m".
func Text(d time.Duration) string {
	units := []struct {
		length time.Duration
		name   string
	}{{365 * day, "y"}, {day, "d"}, {time.Hour, "h"}, {time.Minute, "m"}, {time.Second, "s"}, {time.Millisecond, "ms"}}
	for _, u := range units {
		if d >= u.length {
			return fmt.Sprintf("%d%s", d/u.length, u.name)
		}
	}
	return "1ms"
}
