package rule

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql"
	"github.com/prometheus/prometheus/promql/parser"

	"github.com/ltv-assistant/obsgen/internal/simulate"
)

// Instant evaluates a query at one time: its samples are in the order that the query gives
// them, for sort and topk.
func (e *Engine) Instant(ctx context.Context, run *simulate.Run, expr string, at time.Time) (parser.Value, error) {
	q, err := e.promql.NewInstantQuery(ctx, run, nil, expr, at)
	if err != nil {
		return nil, fmt.Errorf("evaluate %s: %w", expr, err)
	}
	defer q.Close()
	result := q.Exec(ctx)
	if result.Err != nil {
		return nil, fmt.Errorf("evaluate %s: %w", expr, result.Err)
	}
	vector, ok := result.Value.(promql.Vector)
	if !ok {
		return result.Value, nil
	}
	copied := make(promql.Vector, len(vector))
	for i, s := range vector {
		copied[i] = promql.Sample{Metric: s.Metric.Copy(), T: s.T, F: s.F}
	}
	orderEquals(copied)
	return copied, nil
}

// orderEquals puts neighbours of one value in the order of their labels: the engine leaves
// them in that of a map, and two runs have to give the same.
func orderEquals(vector promql.Vector) {
	for from := 0; from < len(vector); {
		to := from + 1
		for to < len(vector) && vector[to].F == vector[from].F {
			to++
		}
		slices.SortFunc(vector[from:to], func(a, b promql.Sample) int { return labels.Compare(a.Metric, b.Metric) })
		from = to
	}
}
