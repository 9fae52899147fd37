package validate

import (
	"math"

	"github.com/ltv-assistant/obsgen"
)

func catalogDefinitionExamples() []example {
	catalog := func(change func(*obsgen.Catalog)) func(*obsgen.Bundle) {
		return func(b *obsgen.Bundle) { change(&b.Catalog) }
	}
	metric := func(m obsgen.Metric) func(*obsgen.Bundle) {
		return catalog(func(c *obsgen.Catalog) { c.Metrics = append(c.Metrics, m) })
	}
	field := func(f obsgen.LogField) func(*obsgen.Bundle) {
		return catalog(func(c *obsgen.Catalog) { c.Logs.Fields = append(c.Logs.Fields, f) })
	}
	return []example{
		{"a type that is none", metric(obsgen.Metric{Name: "jobs", Type: "gauges"}), []string{
			`catalog/definition catalog/jobs: the metric type "gauges" is unknown; use counter, gauge, histogram or summary`,
		}},
		{"labels that are none, or twice", metric(obsgen.Metric{Name: "jobs", Type: obsgen.Gauge, Labels: []obsgen.Label{{Name: "job-name"}, {Name: "__id"}, {Name: "queue"}, {Name: "queue"}}}), []string{
			`catalog/definition catalog/jobs: the label "job-name" is not a label name of letters, digits and underscores`,
			`catalog/definition catalog/jobs: the label "__id" is not a label name of letters, digits and underscores`,
			`catalog/definition catalog/jobs: the label "queue" is used twice`,
		}},
		{"buckets downwards and without end", metric(obsgen.Metric{Name: "job_seconds", Type: obsgen.Histogram, Buckets: []float64{10, 1, 1, math.Inf(1)}}), []string{
			"catalog/definition catalog/job_seconds: the bucket 1 comes after 10; sort them upwards, each once",
			"catalog/definition catalog/job_seconds: the bucket 1 comes after 1; sort them upwards, each once",
			"catalog/definition catalog/job_seconds: the bucket +Inf is not finite; leave +Inf out",
		}},
		{"a service that is not there", metric(obsgen.Metric{Name: "jobs", Type: obsgen.Gauge, Services: []string{"shop-order"}}), []string{
			`catalog/definition catalog/jobs: the service "shop-order" is not in the catalogue; did you mean "shop-orders"?`,
		}},
		{"a service and a span twice", catalog(func(c *obsgen.Catalog) {
			c.Services, c.Spans = append(c.Services, c.Services[0]), append(c.Spans, c.Spans[0])
		}), []string{
			`catalog/definition catalog/shop-orders: the service name "shop-orders" is used twice`,
			`catalog/definition catalog/charge card: the span name "charge card" is used twice`,
		}},
		{"a target label and a stream label twice", catalog(func(c *obsgen.Catalog) {
			c.TargetLabels = append(c.TargetLabels, c.TargetLabels[0])
			c.Logs.StreamLabels = append(c.Logs.StreamLabels, c.Logs.StreamLabels[0])
		}), []string{
			`catalog/definition catalog: the target label "service" is used twice`,
			`catalog/definition catalog/logs: the stream label "service" is used twice`,
		}},
		{"a path with an empty part", field(obsgen.LogField{Path: "http..method", Type: obsgen.StringField}), []string{
			`catalog/definition catalog/logs/http..method: the path "http..method" has an empty part`,
		}},
		{"two fields that LogQL cannot tell apart", field(obsgen.LogField{Path: "http_duration", Type: obsgen.NumberField}), []string{
			`catalog/definition catalog/logs/http_duration: the log field, as LogQL names it, "http_duration" is used twice`,
		}},
		{"a field below a value", field(obsgen.LogField{Path: "level.name", Type: obsgen.StringField}), []string{
			`catalog/definition catalog/logs/level.name: the field "level" is a value and cannot hold "level.name" too; rename one`,
		}},
		{"a pattern that does not compile, of an unknown type", field(obsgen.LogField{Path: "user", Type: "text", Pattern: "user-("}), []string{
			`catalog/definition catalog/logs/user: the field type "text" is unknown; use string, integer or number`,
			"catalog/definition catalog/logs/user: the pattern does not compile: error parsing regexp: missing closing ): `user-(`",
		}},
		{"a histogram of its own services", metric(obsgen.Metric{Name: "job_seconds", Type: obsgen.Histogram, Buckets: []float64{1, 10}, Services: []string{orders}}), nil},
		{"services that nobody lists", catalog(func(c *obsgen.Catalog) { c.Services, c.Spans = nil, nil }), nil},
	}
}
