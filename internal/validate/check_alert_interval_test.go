package validate

import (
	"time"

	"github.com/ltv-assistant/obsgen"
)

func alertIntervalExamples() []example {
	every := func(severity obsgen.Severity, interval time.Duration) func(*obsgen.Bundle) {
		return func(b *obsgen.Bundle) {
			b.Evaluation.Intervals = map[obsgen.Severity]time.Duration{severity: interval}
			b.Rules[1].For = time.Minute
		}
	}
	return []example{
		{"a For shorter than the interval", every(obsgen.Warning, 5*time.Minute), []string{
			"alert/interval alerts/ErrorLogBurst: For is 1m0s, less than the evaluation interval of 5m0s",
		}},
		{"an interval that Grafana refuses", every(obsgen.Critical, 15*time.Second), []string{
			"alert/interval groups/critical: the interval 15s is not a multiple of 10 s",
		}},
		{"a For backwards", rule(func(r *obsgen.Rule) { r.For = -time.Minute }), []string{
			`rule/file rules/prometheus/rules/critical.yaml: not a valid duration string: "-1m"`,
			`rule/file rules/prometheus/rules/critical.yaml: not a valid duration string: "-1m"`,
			"alert/interval alerts/HighErrorRate: For is -1m0s; it cannot be negative",
		}},
		{"a For of more than a year", rule(func(r *obsgen.Rule) { r.For = 400 * 24 * time.Hour }), []string{
			"alert/interval alerts/HighErrorRate: For is 9600h0m0s, more than a year; check the unit",
		}},
		{"an alert that goes on for ever", rule(func(r *obsgen.Rule) { r.KeepFiringFor = 400 * 24 * time.Hour }), []string{
			"alert/interval alerts/HighErrorRate: KeepFiringFor is 9600h0m0s, more than a year; check the unit",
		}},
		{"an interval backwards", every(obsgen.Critical, -time.Minute), []string{
			`alert/interval bundle: the interval of severity "critical" is -1m0s; it cannot be negative`,
		}},
		{"an interval of a severity that is none", every("page", time.Minute), []string{
			`alert/interval bundle: Evaluation.Intervals has the unknown severity "page"; use critical, warning or info`,
		}},
		{"an evaluator that is none", func(b *obsgen.Bundle) { b.Evaluation.By = "loki" }, []string{
			`alert/interval bundle: Evaluation.By is "loki"; use obsgen.Prometheus or obsgen.Grafana`,
		}},
		{"a year", rule(func(r *obsgen.Rule) { r.For = 365 * 24 * time.Hour }), nil},
		{"Grafana evaluates", func(b *obsgen.Bundle) { b.Evaluation.By = obsgen.Grafana }, nil},
		{"a For as long as the interval", every(obsgen.Warning, time.Minute), nil},
	}
}
