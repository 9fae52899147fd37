package logeval

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// Range evaluates a metric query at start and each step after it until end, or gives the
// newest lines of a log query from start until just before end, at most limit.
func (s *Store) Range(ctx context.Context, q *logql.Query, start, end time.Time, step time.Duration, limit int) (Result, error) {
	if log, ok := q.Root.(*logql.Pipeline); ok {
		lines, err := s.lines(ctx, log, start, end, limit)
		return Result{Kind: Streams, Lines: lines}, wrap(q, err)
	}
	if step <= 0 {
		return Result{}, wrap(q, fmt.Errorf("the step is %s, want more than 0", step))
	}
	at := steps{start: start, end: end, step: step}
	if at.count() > maxSteps {
		return Result{}, wrap(q, fmt.Errorf("exceeded maximum resolution of %d points per timeseries: %d steps of %s; make the step longer", maxSteps, at.count(), step))
	}
	r, err := s.evaluate(ctx, q.Root, at)
	return r, wrap(q, err)
}

// maxSteps is Loki's own limit.
const maxSteps = 11000

// Instant evaluates a metric query at one time. Loki has no log queries of one time.
func (s *Store) Instant(ctx context.Context, q *logql.Query, at time.Time) (Result, error) {
	if !q.IsMetric() {
		return Result{}, wrap(q, errors.New("log queries are not supported as an instant query type, please change your query to a range query type"))
	}
	r, err := s.evaluate(ctx, q.Root, steps{start: at, end: at, step: 1, instant: true})
	return r, wrap(q, err)
}

func wrap(q *logql.Query, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("evaluate %s: %w", q, err)
}

func (s *Store) evaluate(ctx context.Context, root logql.Expr, at steps) (Result, error) {
	e := &evaluation{ctx: ctx, store: s, steps: at}
	if v, ok, err := e.constant(root); ok || err != nil {
		return scalarResult(v, at), err
	}
	op, err := e.operator(root)
	if err != nil {
		return Result{}, err
	}
	out := newSeriesBuilder(at)
	for i := range at.count() {
		v, err := op.at(i)
		if err != nil {
			return Result{}, err
		}
		out.add(i, v)
	}
	return out.result(inOrder(root)), ctx.Err()
}
