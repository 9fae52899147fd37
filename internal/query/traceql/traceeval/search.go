package traceeval

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ltv-assistant/obsgen/internal/query/traceql"
)

// Search finds the newest traces with a part from start to end, at most limit. It refuses
// metrics queries and what Tempo has no answer to.
func (s *Store) Search(ctx context.Context, q *traceql.Query, start, end time.Time, limit int) ([]Trace, error) {
	if q.IsMetrics() {
		return nil, wrap(q, errors.New("it gives time series, not traces: evaluate it with Metrics"))
	}
	var out []Trace
	shown := selected(q.Root)
	err := s.each(ctx, q, start, end, func(t *trace, sets []*spanset) bool {
		if len(out) < limit {
			out = append(out, t.result(sets, shown))
		}
		return len(out) < limit
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// each visits the traces that match, newest first, until visit returns false.
func (s *Store) each(ctx context.Context, q *traceql.Query, start, end time.Time, visit func(*trace, []*spanset) bool) error {
	if err := check(q.Root); err != nil {
		return wrap(q, err)
	}
	c := newConditions(q.Root, newEvaluator())
	for _, t := range s.traces {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if !t.overlaps(start, end) {
			continue
		}
		sets, err := t.match(q.Root, c)
		if err != nil {
			return wrap(q, err)
		}
		if len(sets) > 0 && !visit(t, sets) {
			break
		}
	}
	return nil
}

func wrap(q *traceql.Query, err error) error { return fmt.Errorf("evaluate %s: %w", q, err) }

// match takes the spans of a trace that Tempo looks at through the stages.
func (t *trace) match(p *traceql.Pipeline, c *conditions) ([]*spanset, error) {
	all := &spanset{}
	for _, s := range t.spans {
		if v := newView(s, c); v != nil {
			all.views = append(all.views, v)
		}
	}
	if len(all.views) == 0 {
		return nil, nil
	}
	return c.evaluator.run(p.Stages, []*spanset{all})
}

func (t *trace) result(sets []*spanset, selected []field) Trace {
	out := Trace{ID: t.id, RootService: RootMissing, Start: t.start, Duration: t.end.Sub(t.start), Services: t.services()}
	if t.root != nil {
		out.RootService, out.RootName = t.root.service(), t.root.Name
	}
	for _, set := range sets {
		out.SpanSets = append(out.SpanSets, set.result(selected))
	}
	return out
}

func (t *trace) services() map[string]ServiceStats {
	out := map[string]ServiceStats{}
	for _, s := range t.spans {
		stats := out[s.service()]
		stats.Spans++
		if s.Status == "error" {
			stats.Errors++
		}
		out[s.service()] = stats
	}
	return out
}
