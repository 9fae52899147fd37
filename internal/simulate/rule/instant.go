package rule

import (
	"context"
	"fmt"
	"time"

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
	return copied, nil
}
