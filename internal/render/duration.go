package render

import (
	"time"

	"github.com/prometheus/common/model"
)

// duration writes a duration as Prometheus and Grafana do: "5m", "1h30m", "0s".
func duration(d time.Duration) string { return model.Duration(d).String() }

// optionalDuration is empty for zero.
func optionalDuration(d time.Duration) string {
	if d == 0 {
		return ""
	}
	return duration(d)
}
