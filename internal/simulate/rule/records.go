package rule

import (
	"context"
	"math"
	"slices"
	"time"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/model/value"
	"github.com/prometheus/prometheus/promql"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/simulate"
)

// record is a recording rule and the interval of its group.
type record struct {
	obsgen.Record
	interval time.Duration
	reads    []string // names of metrics
}

// records evaluates the recording rules: those that read others after these.
func (e *Engine) records(ctx context.Context, run *simulate.Run, groups []build.Group, played *Played) {
	waiting := recordsOf(groups)
	for first := true; len(waiting) > 0; first = false {
		ready, later := split(waiting)
		for _, r := range ready {
			made, err := e.record(ctx, run, r, first)
			if err != nil {
				played.Problems = append(played.Problems, Problem{r.Name, r.Expr, err.Error(), true})
				continue
			}
			run.Record(made)
		}
		waiting = later
	}
}

func recordsOf(groups []build.Group) []record {
	var all []record
	for _, group := range groups {
		for _, r := range group.Records {
			all = append(all, record{r, group.Interval, namesRead(r.Expr)})
		}
	}
	return all
}

// split separates the records that read no waiting one; of a circle, all.
func split(waiting []record) (ready, later []record) {
	names := map[string]bool{}
	for _, r := range waiting {
		names[r.Name] = true
	}
	for _, r := range waiting {
		if slices.ContainsFunc(r.reads, func(name string) bool { return names[name] && name != r.Name }) {
			later = append(later, r)
		} else {
			ready = append(ready, r)
		}
	}
	if len(ready) == 0 {
		return waiting, nil
	}
	return ready, later
}

// record evaluates one recording rule; one that reads no other gets a history.
func (e *Engine) record(ctx context.Context, run *simulate.Run, r record, first bool) ([]promql.Series, error) {
	start := FirstEvaluation(run.Start, r.interval)
	matrix, err := e.Range(ctx, run, r.Expr, start, run.End, r.interval)
	if err != nil {
		return nil, err
	}
	for i, s := range matrix {
		b := labels.NewBuilder(s.Metric)
		b.Set(model.MetricNameLabel, r.Name)
		for name, v := range r.Labels {
			b.Set(name, v)
		}
		matrix[i] = promql.Series{Metric: b.Labels(), Floats: withGaps(s.Floats, r.interval)}
		if first {
			matrix[i] = withHistory(matrix[i], run.Begin, r.interval)
		}
	}
	return matrix, nil
}

// withGaps marks a series stale where an evaluation gave nothing, as Prometheus does.
func withGaps(points []promql.FPoint, interval time.Duration) []promql.FPoint {
	step := interval.Milliseconds()
	var all []promql.FPoint
	for i, p := range points {
		if i > 0 && p.T-points[i-1].T > step {
			all = append(all, promql.FPoint{T: points[i-1].T + step, F: math.Float64frombits(value.StaleNaN)})
		}
		all = append(all, p)
	}
	if len(points) > 0 {
		all = append(all, promql.FPoint{T: points[len(points)-1].T + step, F: math.Float64frombits(value.StaleNaN)})
	}
	return all
}
