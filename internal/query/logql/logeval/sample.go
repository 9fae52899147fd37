package logeval

import (
	"cmp"
	"context"
	"slices"

	"github.com/prometheus/prometheus/model/labels"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
	"github.com/ltv-assistant/obsgen/internal/query/logql/logeval/pipeline"
)

// series is the samples of one set of labels, oldest first.
type series struct {
	labels labels.Labels
	failed bool // a stage has failed, and the query does not ask for __error__
	points []point
}

type point struct {
	time  int64
	value float64
}

// sample runs the stages on every line of the streams that are selected.
func (s *Store) sample(ctx context.Context, a *logql.RangeAggregation, outer *logql.Grouping) ([]series, error) {
	samples, err := pipeline.NewSamples(a, outer)
	if err != nil {
		return nil, err
	}
	streams, err := s.selects(&a.Log.Selector)
	if err != nil {
		return nil, err
	}
	var points [][]point
	for _, stream := range streams {
		if points, err = stream.sample(ctx, samples, points); err != nil {
			return nil, err
		}
	}
	return newSeries(samples.Series(), points), nil
}

// sample appends to the points of each series those of a stream.
func (s *stream) sample(ctx context.Context, samples *pipeline.Samples, points [][]point) ([][]point, error) {
	for i, e := range s.entries {
		if i%1000 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		n, value, ok := samples.Process(e)
		if !ok {
			continue
		}
		if n == len(points) {
			points = append(points, nil)
		}
		points[n] = append(points[n], point{time: e.Time, value: value})
	}
	return points, nil
}

// newSeries sorts series by their labels, and the points of several streams by time.
func newSeries(all []labels.Labels, points [][]point) []series {
	var out []series
	for n, lbls := range all {
		byTime := func(a, b point) int { return cmp.Compare(a.time, b.time) }
		if !slices.IsSortedFunc(points[n], byTime) {
			slices.SortStableFunc(points[n], byTime)
		}
		out = append(out, series{labels: lbls, failed: pipeline.Failed(lbls), points: points[n]})
	}
	slices.SortFunc(out, func(a, b series) int { return labels.Compare(a.labels, b.labels) })
	return out
}
