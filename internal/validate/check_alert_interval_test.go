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
		{"a For as long as the interval", every(obsgen.Warning, time.Minute), nil},
	}
}
