package board

import (
	"context"
	"fmt"
	"time"

	"github.com/prometheus/prometheus/promql"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/simulate/board/template"
)

// form is how answers become frames.
type form int

const (
	timeSeries form = iota
	table
	heatmap
	asItIs
)

func formOf(text string) form {
	return map[string]form{"table": table, "heatmap": heatmap}[text]
}

// prometheus runs a query of Prometheus. One that says neither is a range query.
func (q request) prometheus(ctx context.Context, from source, object resource.Object, t *Target) error {
	steps, err := q.steps(from, q.minStep(object), number(object["intervalFactor"], 1, 1000, 1))
	if err != nil {
		return err
	}
	lookup := layered(q.lookup, steps.variables(q.to.Sub(q.from)))
	t.Query = template.Fill(text(object["expr"]), lookup, template.Prometheus)
	if t.Query == "" {
		return nil
	}
	t.step, t.form = steps.step, formOf(text(object["format"]))
	name := legend{template: q.fill(text(object["legendFormat"])), query: t.Query}
	instant := resource.Flag(object, "instant")
	if resource.Flag(object, "range") || !instant {
		if err := q.overTime(ctx, steps.step, name, t); err != nil {
			return err
		}
	}
	if instant {
		return q.atOnce(ctx, name, t)
	}
	return nil
}

// overTime evaluates at whole multiples of the step, as Grafana asks.
func (q request) overTime(ctx context.Context, step time.Duration, name legend, t *Target) error {
	matrix, err := q.data.metricRange(ctx, t.Query, aligned(q.from, step), aligned(q.to, step), step)
	for _, s := range matrix {
		times, values := make([]time.Time, len(s.Floats)), make([]float64, len(s.Floats))
		for i, p := range s.Floats {
			times[i], values[i] = time.UnixMilli(p.T).In(q.to.Location()), p.F
		}
		t.add(name, s.Metric.Map(), times, values)
	}
	t.stepped(step)
	return err
}

// aligned is the whole multiple of a step before a time.
func aligned(at time.Time, step time.Duration) time.Time {
	nanos := at.UnixNano()
	return time.Unix(0, nanos-nanos%int64(step))
}

// atOnce evaluates at the end of the range.
func (q request) atOnce(ctx context.Context, name legend, t *Target) error {
	value, err := q.data.metricInstant(ctx, t.Query, q.to)
	if err != nil {
		return err
	}
	at := func(ms int64) []time.Time { return []time.Time{time.UnixMilli(ms).In(q.to.Location())} }
	switch v := value.(type) {
	case promql.Vector:
		for _, s := range v {
			t.add(name, s.Metric.Map(), at(s.T), []float64{s.F})
		}
	case promql.Scalar:
		t.add(name, nil, at(v.T), []float64{v.V})
	default:
		return fmt.Errorf("evaluate %s: it gives a %s, which a panel cannot show", t.Query, value.Type())
	}
	return nil
}

// stepped says that all series were asked for at steps.
func (t *Target) stepped(step time.Duration) {
	for _, f := range t.Frames {
		f.Columns[0].Step = step
	}
}

// add adds a series.
func (t *Target) add(name legend, labels map[string]string, times []time.Time, values []float64) {
	t.Frames = append(t.Frames, frame.Series(t.RefID, name.of(labels), labels, times, values))
	t.Series++
}
