package board

import (
	"context"
	"fmt"
	"time"

	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql"
	"github.com/prometheus/prometheus/promql/parser"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/query/logql"
	"github.com/ltv-assistant/obsgen/internal/query/logql/logeval"
	"github.com/ltv-assistant/obsgen/internal/query/traceql"
	"github.com/ltv-assistant/obsgen/internal/query/traceql/traceeval"
	"github.com/ltv-assistant/obsgen/internal/simulate"
	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
)

// Data answers the queries of dashboards from a run. Make it once for each run: it remembers
// the answers. It is safe for concurrent use.
type Data struct {
	run    *simulate.Run
	engine *rule.Engine
	// datasources are those that dashboards refer to. A dashboard may also refer to others
	// of a type that is known here: they have default settings.
	datasources []obsgen.Datasource
	answers     memory
}

// NewData is the data of a run. Play the rules on it first, for their series.
func NewData(run *simulate.Run, engine *rule.Engine, datasources []obsgen.Datasource) *Data {
	return &Data{run: run, engine: engine, datasources: datasources}
}

// metricRange evaluates PromQL at every step.
func (d *Data) metricRange(ctx context.Context, expr string, start, end time.Time, step time.Duration) (promql.Matrix, error) {
	key := fmt.Sprint("range ", start.UnixMilli(), end.UnixMilli(), step, expr)
	return remembered(ctx, &d.answers, key, func() (promql.Matrix, error) {
		if _, err := query.ParsePromQL(expr); err != nil { // it refuses what is too deep to parse
			return nil, err
		}
		return d.engine.Range(ctx, d.run, expr, start, end, step)
	})
}

// metricInstant evaluates PromQL at one time. It gives a promql.Vector, Scalar or String.
func (d *Data) metricInstant(ctx context.Context, expr string, at time.Time) (parser.Value, error) {
	return remembered(ctx, &d.answers, fmt.Sprint("instant ", at.UnixMilli(), expr), func() (parser.Value, error) {
		if _, err := query.ParsePromQL(expr); err != nil {
			return nil, err
		}
		return d.engine.Instant(ctx, d.run, expr, at)
	})
}

// series are the label sets with samples between two times that a selector selects.
func (d *Data) series(ctx context.Context, start, end time.Time, matchers []*labels.Matcher) ([]labels.Labels, error) {
	querier, err := d.run.Querier(start.UnixMilli(), end.UnixMilli())
	if err != nil {
		return nil, err
	}
	defer querier.Close()
	found := querier.Select(ctx, true, nil, matchers...)
	var all []labels.Labels
	for found.Next() {
		all = append(all, found.At().Labels())
	}
	return all, found.Err()
}

// logs evaluates LogQL: at every step, at one time if step is 0, or at most limit lines.
func (d *Data) logs(ctx context.Context, q *logql.Query, start, end time.Time, step time.Duration, limit int) (logeval.Result, error) {
	key := fmt.Sprint("logs ", start.UnixMilli(), end.UnixMilli(), step, limit, q)
	return remembered(ctx, &d.answers, key, func() (logeval.Result, error) {
		if q.IsMetric() && step == 0 {
			return d.run.Logs().Instant(ctx, q, end)
		}
		return d.run.Logs().Range(ctx, q, start, end, step, limit)
	})
}

// traces searches for traces.
func (d *Data) traces(ctx context.Context, q *traceql.Query, start, end time.Time, limit int) ([]traceeval.Trace, error) {
	key := fmt.Sprint("traces ", start.UnixMilli(), end.UnixMilli(), limit, q)
	return remembered(ctx, &d.answers, key, func() ([]traceeval.Trace, error) {
		store, err := d.run.Traces()
		if err != nil {
			return nil, err
		}
		return store.Search(ctx, q, start, end, limit)
	})
}
