package logeval

import (
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// measure makes one value of the points in a range, of which there is at least one.
type measure func([]point) float64

func newMeasure(a *logql.RangeAggregation) (measure, error) {
	seconds := a.Range.Value.Seconds()
	switch a.Op {
	case "count_over_time", "absent_over_time":
		return count, nil
	case "rate":
		if a.Unwrap() == nil {
			return perSecond(count, seconds), nil
		}
		return perSecond(sum, seconds), nil
	case "bytes_rate":
		return perSecond(sum, seconds), nil
	case "bytes_over_time", "sum_over_time":
		return sum, nil
	case "rate_counter":
		return counterRate(seconds), nil
	case "quantile_over_time":
		q, err := number(a.Param)
		return quantile(q), err
	}
	return newStatistic(a.Op)
}

func newStatistic(op string) (measure, error) {
	switch op {
	case "avg_over_time":
		return mean, nil
	case "min_over_time":
		return minimum, nil
	case "max_over_time":
		return maximum, nil
	case "first_over_time":
		return first, nil
	case "last_over_time":
		return last, nil
	case "stdvar_over_time":
		return variance, nil
	case "stddev_over_time":
		return deviation, nil
	}
	return nil, fmt.Errorf("%s is not supported", op)
}
