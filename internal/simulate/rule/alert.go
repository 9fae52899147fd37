package rule

import (
	"context"
	"maps"
	"time"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/simulate"
)

// alert evaluates one alert rule at every interval of its group.
func (e *Engine) alert(ctx context.Context, run *simulate.Run, group build.Group, rule build.Alert, played *Played) {
	start := FirstEvaluation(run.Settled(), group.Interval)
	matrix, err := e.query(ctx, run, rule.Query, start, run.End, group.Interval)
	if err == nil {
		err = e.states(rule, matrix, start, run.End, group.Interval, played)
	}
	if err != nil {
		played.Problems = append(played.Problems, Problem{rule.Name, rule.Query.Expr, err.Error(), false})
	}
	run.Record(series(rule.Name, played.Alerts[rule.Name], run.End, group.Interval))
}

// query evaluates an alert's condition.
func (e *Engine) query(ctx context.Context, run *simulate.Run, q obsgen.Query, start, end time.Time, step time.Duration) (promql.Matrix, error) {
	if q.Language == obsgen.LogQL {
		return logs(ctx, run, q.Expr, start, end, step)
	}
	return e.Range(ctx, run, q.Expr, start, end, step)
}

// sample is what an alert's condition gave at one evaluation.
type sample struct {
	labels labels.Labels
	value  float64
}

// states walks through the evaluations.
func (e *Engine) states(rule build.Alert, matrix promql.Matrix, start, end time.Time, step time.Duration, played *Played) error {
	m := &machine{rule: rule, all: map[string]*tracked{}}
	next := make([]int, len(matrix))
	for at := start; !at.After(end); at = at.Add(step) {
		var now []sample
		for i, s := range matrix {
			for next[i] < len(s.Floats) && s.Floats[next[i]].T < at.UnixMilli() {
				next[i]++
			}
			if next[i] < len(s.Floats) && s.Floats[next[i]].T == at.UnixMilli() {
				now = append(now, sample{s.Metric, s.Floats[next[i]].F})
			}
		}
		if err := m.step(at, now); err != nil {
			return err
		}
	}
	if found := m.alerts(); len(found) > 0 {
		played.Alerts[rule.Name] = found
	}
	return nil
}

// alertLabels are those that an alert is sent with: the query's, and the rule's filled in.
func alertLabels(rule build.Alert, s sample, at time.Time) (map[string]string, error) {
	all := s.labels.Map()
	delete(all, model.MetricNameLabel)
	own := maps.Clone(all)
	for name, text := range rule.AllLabels {
		filled, err := fill(text, own, s.value, at)
		if err != nil {
			return nil, err
		}
		all[name] = filled
	}
	maps.DeleteFunc(all, func(_, value string) bool { return value == "" })
	return all, nil
}
