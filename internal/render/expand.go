package render

import (
	"context"
	"errors"
	"maps"
	"net/url"
	"time"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/promql"
	"github.com/prometheus/prometheus/template"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
)

// expectedAlert is what Prometheus says of a firing alert: labels, and annotations
// filled in by Prometheus's own template code.
func expectedAlert(m *build.Model, alert build.Alert, firing obsgen.Firing) (promExpAlert, error) {
	expected := promExpAlert{Labels: map[string]string{}, Annotations: map[string]string{}}
	maps.Copy(expected.Labels, firing.Labels)
	maps.Copy(expected.Labels, alert.AllLabels)
	for name, text := range alert.Annotations {
		expanded, err := expand(text, firing, m.Bundle.URLs.Grafana)
		if err != nil {
			return promExpAlert{}, err
		}
		expected.Annotations[name] = expanded
	}
	return expected, nil
}

// expand fills in a Prometheus template as a rule evaluation does.
func expand(text string, firing obsgen.Firing, externalURL string) (string, error) {
	external, err := url.Parse(externalURL)
	if err != nil {
		return "", err
	}
	data := template.AlertTemplateData(firing.Labels, nil, externalURL, promql.Sample{F: firing.Value})
	const variables = "{{$labels := .Labels}}{{$externalLabels := .ExternalLabels}}{{$externalURL := .ExternalURL}}{{$value := .Value}}"
	return template.NewTemplateExpander(context.Background(), variables+text, "annotation", data, model.Time(0), noQuery, external, nil).Expand()
}

// noQuery refuses templates that ask Prometheus: a test has nobody to ask.
func noQuery(context.Context, string, time.Time) (promql.Vector, error) {
	return nil, errors.New("an annotation must not run a query: it fails exactly when Prometheus is in trouble")
}
