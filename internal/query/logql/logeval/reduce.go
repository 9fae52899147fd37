package logeval

import (
	"fmt"
	"math"

	"github.com/prometheus/prometheus/model/labels"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

func newReduce(a *logql.VectorAggregation) (reduce, error) {
	switch a.Op {
	case "topk", "bottomk", "approx_topk":
		k, err := number(a.Param)
		return choose(int(k), a.Op != "bottomk"), err
	case "sort", "sort_desc":
		return choose(math.MaxInt, a.Op == "sort_desc"), nil
	}
	value, err := newValue(a.Op)
	if err != nil {
		return nil, err
	}
	var points []point
	return func(lbls labels.Labels, group vector) vector {
		points = group.appendTo(points[:0])
		return vector{{labels: lbls, value: value(points)}}
	}, nil
}

// newValue takes the measures of ranges for groups too.
func newValue(op string) (measure, error) {
	switch op {
	case "sum":
		return sum, nil
	case "avg":
		return average, nil
	case "min":
		return minimum, nil
	case "max":
		return maximum, nil
	case "count":
		return count, nil
	case "stddev":
		return func(group []point) float64 { return math.Sqrt(spread(group)) }, nil
	case "stdvar":
		return spread, nil
	}
	return nil, fmt.Errorf("%s is not supported", op)
}

func (v vector) appendTo(points []point) []point {
	for _, s := range v {
		points = append(points, point{value: s.value})
	}
	return points
}

// spread, unlike variance, begins at the first value: that of one infinite value is 0.
func spread(points []point) float64 {
	squares, mean := 0.0, points[0].value
	for i, p := range points[1:] {
		delta := p.value - mean
		mean += delta / float64(i+2)
		squares += delta * (p.value - mean)
	}
	return squares / float64(len(points))
}

// average, unlike mean, does not care for infinite values.
func average(points []point) float64 {
	mean := points[0].value
	for i, p := range points[1:] {
		mean += (p.value - mean) / float64(i+2)
	}
	return mean
}
