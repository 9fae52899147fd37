package validate

import (
	"strings"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
)

// catalogIndex answers what is known about a series or a log field.
type catalogIndex struct {
	// known is false for a bundle without a catalogue: then nothing is held against it.
	known    bool
	series   map[string]series
	target   map[string]obsgen.Label
	logs     map[string]obsgen.Label
	fields   map[string]obsgen.LogField
	spans    map[string]obsgen.Span
	services map[string]bool
}

func indexCatalog(model *build.Model) catalogIndex {
	c := model.Bundle.Catalog
	index := catalogIndex{
		known:  len(c.Metrics) > 0,
		series: map[string]series{}, target: map[string]obsgen.Label{}, logs: map[string]obsgen.Label{},
		fields: map[string]obsgen.LogField{}, spans: map[string]obsgen.Span{},
		services: map[string]bool{},
	}
	for _, label := range c.TargetLabels {
		index.target[label.Name] = label
	}
	for _, metric := range c.Metrics {
		index.addMetric(metric)
	}
	index.addRecords(model.Groups)
	index.addLogs(c.Logs)
	for _, span := range c.Spans {
		index.spans[span.Name] = span
	}
	for _, service := range c.Services {
		index.services[service.Name] = true
	}
	return index
}

func (c *catalogIndex) addMetric(metric obsgen.Metric) {
	labels := map[string]obsgen.Label{}
	for name, label := range c.target {
		labels[name] = label
	}
	for _, label := range metric.Labels {
		labels[label.Name] = label
	}
	entry := series{metric: metric, labels: labels}
	parts := map[string]string{metric.Name: ""}
	switch metric.Type {
	case obsgen.Histogram:
		parts = map[string]string{metric.Name + "_bucket": "bucket", metric.Name + "_sum": "sum", metric.Name + "_count": "count"}
	case obsgen.Summary:
		parts = map[string]string{metric.Name: "", metric.Name + "_sum": "sum", metric.Name + "_count": "count"}
	}
	for name, part := range parts {
		entry.part = part
		c.series[name] = entry
	}
}

func (c *catalogIndex) addRecords(groups []build.Group) {
	for _, group := range groups {
		for _, record := range group.Records {
			c.series[record.Name] = series{metric: obsgen.Metric{Name: record.Name, Type: obsgen.Gauge, Unit: record.Unit}, recorded: true}
		}
	}
}

func (c *catalogIndex) addLogs(logs obsgen.LogFormat) {
	for _, label := range logs.StreamLabels {
		c.logs[label.Name] = label
	}
	for _, field := range logs.Fields {
		c.fields[strings.ReplaceAll(field.Path, ".", "_")] = field
	}
}

// histogramNamed finds the histogram whose bare name was used as if it were a series.
func (c *catalogIndex) histogramNamed(name string) bool {
	entry, ok := c.series[name+"_bucket"]
	return ok && entry.metric.Name == name
}
