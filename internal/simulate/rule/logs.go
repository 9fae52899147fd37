package rule

import (
	"context"
	"fmt"
	"time"

	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
	"github.com/ltv-assistant/obsgen/internal/query/logql/logeval"
	"github.com/ltv-assistant/obsgen/internal/simulate"
)

// mostSteps are as many as Loki answers at once; a ruler asks for one after the other.
const mostSteps = 10_000

// logs evaluates a metric query of logs at every step from start to end.
func logs(ctx context.Context, run *simulate.Run, expr string, start, end time.Time, step time.Duration) (promql.Matrix, error) {
	q, err := logql.Parse(expr)
	if err != nil {
		return nil, fmt.Errorf("evaluate %s: %w", expr, err)
	}
	if !q.IsMetric() {
		return nil, fmt.Errorf("evaluate %s: it returns lines, not numbers to compare; count them with count_over_time", expr)
	}
	var all promql.Matrix
	for ; !start.After(end); start = start.Add(mostSteps * step) {
		last := start.Add((mostSteps - 1) * step)
		if last.After(end) {
			last = end
		}
		result, err := run.Logs().Range(ctx, q, start, last, step, 0)
		if err != nil {
			return nil, err
		}
		all = join(all, result)
	}
	return all, nil
}

// join adds the next steps to the series.
func join(all promql.Matrix, more logeval.Result) promql.Matrix {
	for _, s := range more.Series {
		metric := labels.FromMap(s.Labels)
		at := 0
		for at < len(all) && !labels.Equal(all[at].Metric, metric) {
			at++
		}
		if at == len(all) {
			all = append(all, promql.Series{Metric: metric})
		}
		for i, when := range s.Times {
			all[at].Floats = append(all[at].Floats, promql.FPoint{T: when.UnixMilli(), F: s.Values[i]})
		}
	}
	return all
}
