package board

import (
	"context"
	"fmt"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/query/traceql"
	"github.com/ltv-assistant/obsgen/internal/query/traceql/traceeval"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/simulate/board/template"
)

// tempo runs a search of traces, or shows one trace by its id, or the map of services.
func (q request) tempo(ctx context.Context, object resource.Object, t *Target) error {
	t.Query = strings.TrimSpace(template.Fill(text(object["query"]), q.lookup, template.Pipe))
	kind := text(object["queryType"])
	switch {
	case kind == "serviceMap":
		q.serviceMap(t)
		return nil
	case kind != "" && kind != "traceql" && kind != "traceId":
		return fmt.Errorf("%w: %s queries of Tempo cannot be simulated", ErrNotExecuted, kind)
	case t.Query == "":
		return nil
	case traceql.IsTraceID(t.Query):
		q.trace(t)
		return nil
	}
	return q.search(ctx, object, t)
}

// search finds the newest traces.
func (q request) search(ctx context.Context, object resource.Object, t *Target) error {
	parsed, err := traceql.Parse(t.Query)
	if err != nil {
		return fmt.Errorf("parse TraceQL: %w", err)
	}
	if parsed.IsMetrics() {
		return fmt.Errorf("%w: TraceQL that gives numbers cannot be simulated", ErrNotExecuted)
	}
	found, err := q.data.traces(ctx, parsed, q.from, q.to, number(object["limit"], 1, 1000, 20))
	if err != nil {
		return err
	}
	t.form, t.Series = asItIs, len(found)
	t.Frames = []frame.Frame{q.tracesFrame(t.RefID, found)}
	if text(object["tableType"]) == "spans" {
		t.Frames = []frame.Frame{q.spansFrame(t.RefID, found, number(object["spss"], 1, 100, 3))}
	}
	return nil
}

// tracesFrame has the columns of Grafana's table of traces.
func (q request) tracesFrame(refID string, found []traceeval.Trace) frame.Frame {
	w := newRows(refID, "Trace ID", "Start time", "Service", "Name", "Duration")
	for _, t := range found {
		w.row(t.ID, t.Start.In(q.to.Location()), t.RootService, t.RootName, t.Duration)
	}
	return w.Frame
}

// spansFrame has a row for each span that was found, of each trace a few.
func (q request) spansFrame(refID string, found []traceeval.Trace, most int) frame.Frame {
	w := newRows(refID, "Trace ID", "Trace Service", "Trace Name", "Span ID", "Start time", "Name", "Duration")
	for _, t := range found {
		for _, set := range t.SpanSets {
			for _, s := range set.Spans[:min(most, len(set.Spans))] {
				w.row(t.ID, t.RootService, t.RootName, s.ID, s.Start.In(q.to.Location()), s.Name, s.Duration)
			}
		}
	}
	return w.Frame
}

// trace shows all spans of a trace, whenever it was.
func (q request) trace(t *Target) {
	w := newRows(t.RefID, "traceID", "spanID", "parentSpanID", "serviceName", "operationName", "startTime", "duration")
	for _, s := range q.data.run.Spans() {
		if sameID(s.TraceID, t.Query) {
			w.row(s.TraceID, s.SpanID, s.ParentID, s.Service, s.Name, s.Start.In(q.to.Location()), s.Duration)
			t.Series = 1
		}
	}
	t.Frames = []frame.Frame{w.Frame}
}

func sameID(a, b string) bool {
	return strings.EqualFold(strings.TrimLeft(a, "0"), strings.TrimLeft(b, "0"))
}
