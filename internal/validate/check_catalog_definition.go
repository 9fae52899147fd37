package validate

import (
	"fmt"
	"math"
	"slices"

	"github.com/ltv-assistant/obsgen"
)

// catalogDefinition holds the catalogue against itself.
func catalogDefinition() Check {
	return Check{
		ID: "catalog/definition", Severity: Error,
		Title: "catalogues that contradict themselves or that no service can follow",
		Why:   "Every query is held against the catalogue: what is wrong there makes good queries fail and lets bad ones pass.",
		Fix:   "Use the types of package obsgen, each name once, ascending buckets, and services that the catalogue lists.",
		Bad:   `obsgen.Metric{Name: "jobs_seconds", Type: "histograms", Buckets: []float64{10, 1}}`,
		Good:  `obsgen.Metric{Name: "jobs_seconds", Type: obsgen.Histogram, Buckets: []float64{1, 10}}`,
		run: func(s *Subject, r *reporter) {
			c := catalogCheck{s.Bundle.Catalog, r}
			c.services()
			c.labels("catalog", "target label", c.TargetLabels)
			for _, metric := range c.Metrics {
				c.metric("catalog/"+metric.Name, metric)
			}
			c.labels("catalog/logs", "stream label", c.Logs.StreamLabels)
			c.fields()
			c.spans()
		},
	}
}

// catalogCheck looks at one catalogue.
type catalogCheck struct {
	obsgen.Catalog
	r *reporter
}

func (c catalogCheck) services() {
	services := newNames(c.r, "the service name")
	for _, service := range c.Services {
		require(c.r, "catalog", "name of a service", service.Name)
		services.add("catalog/"+service.Name, service.Name)
	}
}

func (c catalogCheck) metric(address string, metric obsgen.Metric) {
	types := []obsgen.MetricType{obsgen.Counter, obsgen.Gauge, obsgen.Histogram, obsgen.Summary}
	if !slices.Contains(types, metric.Type) {
		c.r.report(address, fmt.Sprintf("the metric type %q is unknown; use counter, gauge, histogram or summary", metric.Type))
	}
	c.labels(address, "label", metric.Labels)
	c.emitters(address, metric.Services)
	for i, bucket := range metric.Buckets {
		switch {
		case math.IsNaN(bucket) || math.IsInf(bucket, 0):
			c.r.report(address, fmt.Sprintf("the bucket %v is not finite; leave +Inf out", bucket))
		case i > 0 && bucket <= metric.Buckets[i-1]:
			c.r.report(address, fmt.Sprintf("the bucket %v comes after %v; sort them upwards, each once", bucket, metric.Buckets[i-1]))
		}
	}
}

// emitters holds services against those of the catalogue, if it lists any.
func (c catalogCheck) emitters(address string, services []string) {
	var known []string
	for _, service := range c.Services {
		known = append(known, service.Name)
	}
	for _, service := range services {
		if len(known) > 0 && !slices.Contains(known, service) {
			c.r.report(address, fmt.Sprintf("the service %q is not in the catalogue%s", service, orList(service, "known are", known)))
		}
	}
}

func (c catalogCheck) spans() {
	spans := newNames(c.r, "the span name")
	for _, span := range c.Spans {
		require(c.r, "catalog", "name of a span", span.Name)
		spans.add("catalog/"+span.Name, span.Name)
		c.emitters("catalog/"+span.Name, span.Services)
	}
}
