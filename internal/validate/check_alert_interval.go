package validate

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
)

const (
	// grafanaStep is the unit of Grafana's scheduler.
	grafanaStep = 10 * time.Second
	// longest is more than anybody waits for an alert: who writes it mistook the unit.
	longest = 365 * 24 * time.Hour
)

// alertInterval compares durations with how often rules are evaluated.
func alertInterval() Check {
	return Check{
		ID: "alert/interval", Severity: Error,
		Title: "evaluation settings that mean nothing or that Grafana refuses, and durations shorter than the interval",
		Why:   "Grafana refuses a group whose interval is not a multiple of 10 s; a For below the interval cannot be kept; an interval for a misspelt severity is never used.",
		Fix:   "Use multiples of 10 s, the severities of package obsgen, and a For between one interval and a year, or none.",
		Bad:   `Intervals: map[obsgen.Severity]time.Duration{obsgen.Warning: 5 * time.Minute} with For: time.Minute`,
		Good:  `For: 10 * time.Minute`,
		run: func(s *Subject, r *reporter) {
			checkEvaluation(r, s.Bundle.Evaluation)
			for _, group := range s.Groups {
				if group.Interval%grafanaStep != 0 {
					r.report("groups/"+group.Name, fmt.Sprintf("the interval %v is not a multiple of 10 s", group.Interval))
				}
				for _, alert := range group.Alerts {
					checkDurations(r, alert, group)
				}
			}
		},
	}
}

func checkEvaluation(r *reporter, evaluation obsgen.Evaluation) {
	if !slices.Contains([]obsgen.Evaluator{"", obsgen.Prometheus, obsgen.Grafana}, evaluation.By) {
		r.report("bundle", fmt.Sprintf("Evaluation.By is %q; use obsgen.Prometheus or obsgen.Grafana", evaluation.By))
	}
	for _, severity := range slices.Sorted(maps.Keys(evaluation.Intervals)) {
		if !slices.Contains([]obsgen.Severity{obsgen.Critical, obsgen.Warning, obsgen.Info}, severity) {
			r.report("bundle", fmt.Sprintf("Evaluation.Intervals has the unknown severity %q; use critical, warning or info", severity))
		}
		reportDuration(r, "bundle", fmt.Sprintf("the interval of severity %q", severity), evaluation.Intervals[severity])
	}
	reportDuration(r, "bundle", "Evaluation.ScrapeInterval", evaluation.ScrapeInterval)
}

func checkDurations(r *reporter, alert build.Alert, group build.Group) {
	address := "alerts/" + alert.Name
	reportDuration(r, address, "For", alert.For)
	reportDuration(r, address, "KeepFiringFor", alert.KeepFiringFor)
	if alert.For > 0 && alert.For < group.Interval {
		r.report(address, fmt.Sprintf("For is %v, less than the evaluation interval of %v", alert.For, group.Interval))
	}
}

func reportDuration(r *reporter, address, what string, d time.Duration) {
	switch {
	case d < 0:
		r.report(address, fmt.Sprintf("%s is %v; it cannot be negative", what, d))
	case d > longest:
		r.report(address, fmt.Sprintf("%s is %v, more than a year; check the unit", what, d))
	}
}
