package gocode

import (
	"fmt"
	"strconv"
	"time"

	"github.com/prometheus/common/model"
)

// parseDuration reads what Grafana and Prometheus write: 5m, 1d12h, 5m0s, and a number of
// seconds.
func parseDuration(value any) (time.Duration, error) {
	switch v := value.(type) {
	case nil:
		return 0, nil
	case float64:
		return time.Duration(v * float64(time.Second)), nil
	case string:
		return parseDurationText(v)
	}
	return 0, fmt.Errorf("it is %s, not a duration such as 5m", kindOf(value))
}

func parseDurationText(text string) (time.Duration, error) {
	if text == "" {
		return 0, nil
	}
	if d, err := model.ParseDuration(text); err == nil {
		return time.Duration(d), nil
	}
	if d, err := time.ParseDuration(text); err == nil {
		return d, nil
	}
	return 0, fmt.Errorf("%.40q is not a duration such as 5m", text)
}

// duration is the code of a duration in its largest unit, or nothing for none.
func duration(d time.Duration) string {
	if d == 0 {
		return ""
	}
	for _, unit := range []struct {
		name string
		size time.Duration
	}{
		{"time.Hour", time.Hour}, {"time.Minute", time.Minute}, {"time.Second", time.Second},
		{"time.Millisecond", time.Millisecond},
	} {
		if d == unit.size {
			return unit.name
		}
		if d%unit.size == 0 {
			return strconv.FormatInt(int64(d/unit.size), 10) + " * " + unit.name
		}
	}
	return strconv.FormatInt(int64(d), 10) + " * time.Nanosecond"
}
