package validate

import (
	"fmt"
	"time"
)

// grafanaStep is the unit of Grafana's scheduler.
const grafanaStep = 10 * time.Second

// alertInterval compares durations with how often rules are evaluated.
func alertInterval() Check {
	return Check{
		ID: "alert/interval", Severity: Error,
		Title: "evaluation intervals that Grafana refuses, and durations shorter than the interval",
		Why:   "Grafana refuses a group whose interval is not a multiple of 10 s; a For below the interval cannot be kept.",
		Fix:   "Use multiples of 10 s, and a For of at least one interval, or none.",
		Bad:   `Intervals: map[obsgen.Severity]time.Duration{obsgen.Warning: 5 * time.Minute} with For: time.Minute`,
		Good:  `For: 10 * time.Minute`,
		run: func(s *Subject, r *reporter) {
			for _, group := range s.Groups {
				if group.Interval%grafanaStep != 0 {
					r.report("groups/"+group.Name, fmt.Sprintf("the interval %v is not a multiple of 10 s", group.Interval))
				}
				for _, alert := range group.Alerts {
					if alert.For > 0 && alert.For < group.Interval {
						r.report("alerts/"+alert.Name, fmt.Sprintf("For is %v, less than the evaluation interval of %v", alert.For, group.Interval))
					}
				}
			}
		},
	}
}
