package board

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/simulate/board/template"
)

// uses are the names of the variables that the definition of one refers to.
func uses(object resource.Object) []string {
	if kind := resource.Text(object, "type"); kind != "query" && kind != "custom" && kind != "datasource" {
		return nil
	}
	written, err := json.Marshal([]any{object["query"], object["regex"], object["datasource"]})
	if err != nil {
		return nil
	}
	return query.Variables(string(written))
}

// options finds what can be chosen of a variable.
func (r *resolver) options(ctx context.Context, v *Variable, object resource.Object) {
	var err error
	switch v.Type {
	case "query":
		v.Options, err = r.queried(ctx, object)
	case "custom":
		v.Options = customOptions(r.fill(text(object["query"])))
	case "interval":
		v.Options, err = intervalOptions(object, r.view.To.Sub(r.view.From))
	case "datasource":
		v.Options, err = r.data.datasourceOptions(text(object["query"]), r.pattern(object))
	case "constant":
		v.Options = []Option{{text(object["query"]), text(object["query"])}}
	default: // a textbox, or a type that holds a value
		value := or(texts(resource.Get(object, "current", "value"))[0], text(object["query"]))
		v.Options = []Option{{value, value}}
	}
	if err != nil {
		v.Err = fmt.Errorf("variable %s: %w", v.Name, err)
	}
}

func (r *resolver) pattern(object resource.Object) string {
	return template.Fill(resource.Text(object, "regex"), r.lookup, func(v template.Value) string { return template.Fill("${v:regex}", only(v), nil) })
}

func only(v template.Value) template.Lookup {
	return func(string) (template.Value, bool) { return v, true }
}

// queried are the options of a query variable.
func (r *resolver) queried(ctx context.Context, object resource.Object) ([]Option, error) {
	from, err := r.data.source(object["datasource"], r.fill)
	if err != nil {
		return nil, err
	}
	values, err := r.values(ctx, from, object["query"])
	if err != nil {
		return nil, err
	}
	options := make([]Option, len(values))
	for i, value := range values {
		options[i] = Option{value, value}
	}
	if options, err = filtered(options, r.pattern(object)); err != nil {
		return nil, err
	}
	return sorted(options, number(object["sort"], 0, 8, 0)), nil
}

// values are the answers to a variable's query.
func (r *resolver) values(ctx context.Context, from source, query any) ([]string, error) {
	switch from.kind {
	case prometheus:
		return r.prometheusValues(ctx, from, query)
	case loki:
		return r.lokiValues(ctx, query)
	}
	return nil, unsimulated(from.kind)
}
