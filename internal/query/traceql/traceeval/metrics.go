package traceeval

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/ltv-assistant/obsgen/internal/query/traceql"
)

// Metrics evaluates a metrics query. As in Tempo, the times are multiples of the step, from
// the last at or before start to the first at or after end, and a value is about the spans
// that have started since the time before. It knows rate, count_over_time, and min, max, avg
// and sum_over_time, by() and topk and bottomk; durations are seconds.
func (s *Store) Metrics(ctx context.Context, q *traceql.Query, start, end time.Time, step time.Duration) ([]Series, error) {
	if !q.IsMetrics() {
		return nil, wrap(q, errors.New("it gives traces, not time series: evaluate it with Search"))
	}
	at, err := newSteps(start, end, step)
	if err != nil {
		return nil, wrap(q, err)
	}
	m := newMetrics(q.Root, at)
	err = s.each(ctx, q, at.start(), at.end(), func(_ *trace, sets []*spanset) bool {
		for _, v := range views(sets) {
			m.observe(v.span)
		}
		return true
	})
	if err != nil {
		return nil, err
	}
	return m.result(q.Root), nil
}

// metrics gathers the values of a metrics function.
type metrics struct {
	function *traceql.Metrics
	steps    steps
	series   map[string]*series
}

// series has a bucket for each step.
type series struct {
	labels  map[string]string
	buckets []bucket
}

// newMetrics has a series from the beginning where there is only one.
func newMetrics(p *traceql.Pipeline, at steps) *metrics {
	i := slices.IndexFunc(p.Stages, func(s traceql.Stage) bool { _, ok := s.(*traceql.Metrics); return ok })
	m := &metrics{function: p.Stages[i].(*traceql.Metrics), steps: at, series: map[string]*series{}}
	if m.function.By == nil {
		m.add("", map[string]string{"__name__": m.function.Op})
	}
	return m
}

func (m *metrics) add(key string, labels map[string]string) *series {
	s := &series{labels: labels, buckets: make([]bucket, m.steps.count)}
	m.series[key] = s
	return s
}

func (m *metrics) observe(s *span) {
	i := m.steps.index(s.Start)
	if i < 0 {
		return
	}
	to := m.group(s)
	if m.function.Field == nil {
		to.buckets[i].add(1)
	} else if v, ok := s.measure(m.function.Field); ok {
		to.buckets[i].add(v)
	}
}

// group is the series that a span belongs to.
func (m *metrics) group(s *span) *series {
	key, labels := m.labels(s)
	if found, ok := m.series[key]; ok {
		return found
	}
	return m.add(key, labels)
}

// labels are those of by() that the span has; where it has none, the first is nil.
func (m *metrics) labels(s *span) (key string, labels map[string]string) {
	labels = map[string]string{}
	if m.function.By == nil {
		return "", labels
	}
	for _, e := range m.function.By.Fields {
		v := s.one(e)
		key += typeName(v) + text(v) + "\xff"
		if v != nil {
			labels[traceql.NodeString(strip(e))] = text(v)
		}
	}
	if len(labels) == 0 {
		labels[traceql.NodeString(strip(m.function.By.Fields[0]))] = text(nil)
	}
	return key, labels
}
