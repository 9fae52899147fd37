package render

import (
	"bytes"
	"encoding/json"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
)

// catalog writes no file about a catalogue that is empty.
func catalog(model *build.Model) (Files, error) {
	c := model.Bundle.Catalog
	if len(c.Metrics)+len(c.Logs.Fields)+len(c.Spans) == 0 {
		return nil, nil
	}
	return Catalog(model)
}

// Catalog writes what the services must emit: for programs, for validators, for people.
func Catalog(model *build.Model) (Files, error) {
	c := model.Bundle.Catalog
	metrics, err := jsonFile(newMetricsFile(c))
	if err != nil {
		return nil, err
	}
	schema, err := jsonFile(logSchema(model.Bundle))
	if err != nil {
		return nil, err
	}
	return Files{
		"catalog/metrics.json":          metrics,
		"catalog/log-entry.schema.json": schema,
		"catalog/CATALOG.md":            catalogPage(model.Bundle),
	}, nil
}

// jsonFile encodes with two spaces and leaves <, > and & readable.
func jsonFile(value any) ([]byte, error) {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(value)
	return out.Bytes(), err
}

type metricsFile struct {
	Comment      string        `json:"$comment"`
	TargetLabels []metricLabel `json:"targetLabels"`
	Metrics      []metricEntry `json:"metrics"`
}

type metricEntry struct {
	Name     string        `json:"name"`
	Type     string        `json:"type"`
	Unit     string        `json:"unit,omitempty"`
	Help     string        `json:"help"`
	Labels   []metricLabel `json:"labels"`
	Buckets  []float64     `json:"buckets,omitempty"`
	Services []string      `json:"services"`
}

type metricLabel struct {
	Name   string   `json:"name"`
	Help   string   `json:"help,omitempty"`
	Values []string `json:"values,omitempty"`
}

func newMetricsFile(c obsgen.Catalog) metricsFile {
	file := metricsFile{Comment: notice, TargetLabels: metricLabels(c.TargetLabels), Metrics: []metricEntry{}}
	for _, m := range c.Metrics {
		file.Metrics = append(file.Metrics, metricEntry{
			m.Name, string(m.Type), m.Unit, m.Help, metricLabels(m.Labels), m.Buckets, m.Services,
		})
	}
	return file
}

func metricLabels(labels []obsgen.Label) []metricLabel {
	all := []metricLabel{}
	for _, label := range labels {
		all = append(all, metricLabel{label.Name, label.Help, label.Values})
	}
	return all
}
