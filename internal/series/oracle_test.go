package series_test

import (
	"math/rand/v2"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/oracle"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/series"
)

// TestPrometheusAgrees evaluates random alerts, which read random records, by Prometheus'
// own engine: no label of a result has a value that was excluded.
func TestPrometheusAgrees(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 5))
	results, excluded := 0, 0
	for seed := range 60 {
		world := oracle.New(random)
		for range 60 {
			expr := world.Expression(3)
			metrics, err := world.Evaluate(expr)
			if err != nil {
				continue // not a query
			}
			alert := &resource.Resource{Kind: resource.Alert, Title: "Random", Body: resource.Object{"expr": expr}}
			graph := series.New(t.Context(), resource.Set{Resources: append(rules(world, seed%2 == 0), alert)})
			for _, metric := range metrics {
				results++
				for _, label := range oracle.Labels() {
					values := graph.Values(alert, label)
					if !values.Has(metric.Get(label)) {
						t.Fatalf("%s\ngives %s, but %s was said to be one of %+v, in\n%s", expr, metric, label, values, world)
					}
					if !values.Has("unheard of") {
						excluded++
					}
				}
			}
		}
	}
	if results < 1000 || excluded < 1000 {
		t.Errorf("%d results, %d labels of which something was excluded: too few to show anything", results, excluded)
	}
}

// rules are the world's records, and what a catalogue says of its metrics.
func rules(world *oracle.World, catalogued bool) []*resource.Resource {
	var all []*resource.Resource
	for _, r := range world.Records {
		labels := resource.Object{}
		for name, value := range r.Labels {
			labels[name] = value
		}
		all = append(all, &resource.Resource{Kind: resource.Record, Title: r.Name, Body: resource.Object{"expr": r.Expr, "labels": labels}})
	}
	if catalogued {
		for _, name := range oracle.Metrics() {
			all = append(all, metric(world, name))
		}
	}
	return all
}

func metric(world *oracle.World, name string) *resource.Resource {
	var labels []any
	for _, label := range oracle.Labels() {
		var values []any
		for _, value := range world.Values(name, label) {
			values = append(values, value)
		}
		labels = append(labels, resource.Object{"name": label, "values": values})
	}
	return &resource.Resource{Kind: resource.Metric, UID: name, Body: resource.Object{"labels": labels}}
}
