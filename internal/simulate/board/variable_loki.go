package board

import (
	"context"
	"fmt"
	"math"

	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/query/logql"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/simulate/board/template"
)

// lokiValues answers label_values(label), label_values({stream}, label) and label_names();
// newer dashboards have the label and the stream apart.
func (r *resolver) lokiValues(ctx context.Context, written any) ([]string, error) {
	fill := func(value any) string { return template.Fill(text(value), r.lookup, template.Loki) }
	if object, ok := written.(resource.Object); ok && object["query"] == nil {
		return r.streamValues(ctx, fill(object["stream"]), fill(object["label"]))
	} else if ok {
		written = object["query"]
	}
	asked, ok := query.ParseLabelValues(fill(written))
	if !ok {
		return r.streamValues(ctx, "", "")
	}
	return r.streamValues(ctx, asked.Expr, asked.Label)
}

// streamValues are the values of a label in the streams of a selector; without a label, the
// names of all labels.
func (r *resolver) streamValues(ctx context.Context, selector, label string) ([]string, error) {
	streams, err := r.streams(ctx, selector)
	var found []string
	for _, labels := range streams {
		for name, value := range labels {
			switch label {
			case "":
				found = append(found, name)
			case name:
				found = append(found, value)
			}
		}
	}
	return distinct(found), err
}

// streams are the labels of all lines that a selector selects.
func (r *resolver) streams(ctx context.Context, selector string) (streams []map[string]string, err error) {
	if selector == "" {
		for _, l := range r.data.run.Lines() {
			if !l.Time.Before(r.view.From) && l.Time.Before(r.view.To) {
				streams = append(streams, l.Labels)
			}
		}
		return streams, nil
	}
	q, err := logql.Parse(selector)
	if err != nil {
		return nil, fmt.Errorf("streams of %s: %w", selector, err)
	}
	result, err := r.data.logs(ctx, q, r.view.From, r.view.To, 0, math.MaxInt32)
	for _, l := range result.Lines {
		streams = append(streams, l.Labels)
	}
	return streams, err
}
