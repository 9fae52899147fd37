// Package rule evaluates rule groups on a simulated run, as Prometheus and the Loki ruler
// do: every group at its own interval, recording rules first.
package rule

import (
	"context"
	"fmt"
	"time"

	"github.com/prometheus/prometheus/promql"
	"github.com/prometheus/prometheus/promql/parser"

	"github.com/ltv-assistant/obsgen/internal/simulate"
)

// Engine evaluates PromQL as Prometheus does.
type Engine struct{ promql *promql.Engine }

// NewEngine makes an engine; it is safe for concurrent use.
func NewEngine() *Engine {
	return &Engine{promql.NewEngine(promql.EngineOpts{
		MaxSamples: 100_000_000, Timeout: 10 * time.Minute, LookbackDelta: 5 * time.Minute,
		EnableAtModifier: true, EnableNegativeOffset: true, Parser: parser.NewParser(parser.Options{}),
	})}
}

// Range evaluates a query at every step from start to end.
func (e *Engine) Range(ctx context.Context, run *simulate.Run, expr string, start, end time.Time, step time.Duration) (promql.Matrix, error) {
	q, err := e.promql.NewRangeQuery(ctx, run, nil, expr, start, end, step)
	if err != nil {
		return nil, fmt.Errorf("evaluate %s: %w", expr, err)
	}
	defer q.Close()
	result := q.Exec(ctx)
	if result.Err != nil {
		return nil, fmt.Errorf("evaluate %s: %w", expr, result.Err)
	}
	matrix, err := result.Matrix()
	if err != nil {
		return nil, fmt.Errorf("evaluate %s: %w", expr, err)
	}
	return clone(matrix), nil
}

// clone copies what the engine will use again.
func clone(matrix promql.Matrix) promql.Matrix {
	copied := make(promql.Matrix, len(matrix))
	for i, s := range matrix {
		copied[i] = promql.Series{Metric: s.Metric.Copy(), Floats: append([]promql.FPoint(nil), s.Floats...)}
	}
	return copied
}

// FirstEvaluation is the first evaluation of a group: at a whole multiple of its interval.
func FirstEvaluation(start time.Time, interval time.Duration) time.Time {
	return start.Add(interval - 1).Truncate(interval)
}
