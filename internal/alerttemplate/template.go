// Package alerttemplate knows the templates in alert texts: Prometheus fills them in,
// Grafana wants them in another form, people read them.
package alerttemplate

import (
	"context"
	"errors"
	"net/url"
	"time"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/promql"
	"github.com/prometheus/prometheus/template"
)

// variables are what Prometheus puts in front of every alert template.
const variables = "{{$labels := .Labels}}{{$externalLabels := .ExternalLabels}}{{$externalURL := .ExternalURL}}{{$value := .Value}}"

// Parse reports a template that Prometheus could not read.
func Parse(text string) error {
	return template.NewTemplateExpander(context.Background(), variables+text, "annotation", nil, model.Time(0), nil, new(url.URL), nil).ParseTest()
}

// Expand fills a template in as Prometheus does for an alert with these labels and value.
func Expand(text string, labels map[string]string, value float64, externalURL string) (string, error) {
	external, err := url.Parse(externalURL)
	if err != nil {
		return "", errors.New("the external URL is not a URL")
	}
	data := template.AlertTemplateData(labels, nil, externalURL, promql.Sample{F: value})
	return template.NewTemplateExpander(context.Background(), variables+text, "annotation", data, model.Time(0), noQuery, external, nil).Expand()
}

// noQuery refuses templates that ask Prometheus: a test has nobody to ask.
func noQuery(context.Context, string, time.Time) (promql.Vector, error) {
	return nil, errors.New("an annotation must not run a query: it fails exactly when Prometheus is in trouble")
}
