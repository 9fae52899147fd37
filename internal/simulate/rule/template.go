package rule

import (
	"context"
	"net/url"
	"strings"
	"time"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/promql"
	"github.com/prometheus/prometheus/template"

	"github.com/ltv-assistant/obsgen/internal/build"
)

// fill fills in a label or annotation as Prometheus does.
func fill(text string, labels map[string]string, value float64, at time.Time) (string, error) {
	if !strings.Contains(text, "{{") {
		return text, nil
	}
	defs := "{{$labels := .Labels}}{{$externalLabels := .ExternalLabels}}{{$externalURL := .ExternalURL}}{{$value := .Value}}"
	data := template.AlertTemplateData(labels, nil, "", promql.Sample{F: value})
	noQuery := func(context.Context, string, time.Time) (promql.Vector, error) { return nil, nil }
	expander := template.NewTemplateExpander(context.Background(), defs+text, "alert", data, model.TimeFromUnixNano(at.UnixNano()), noQuery, &url.URL{}, nil)
	return expander.Expand()
}

// annotations are filled in when an alert fires. One that cannot be says why, as
// Prometheus has it.
func annotations(rule build.Alert, s sample, at time.Time) map[string]string {
	labels := s.labels.Map()
	delete(labels, "__name__")
	all := map[string]string{}
	for name, text := range rule.Annotations {
		filled, err := fill(text, labels, s.value, at)
		if err != nil {
			filled = "<error expanding template: " + err.Error() + ">"
		}
		all[name] = filled
	}
	return all
}
