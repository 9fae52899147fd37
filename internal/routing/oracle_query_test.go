package routing_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/prometheus/common/model"
	promlabels "github.com/prometheus/prometheus/model/labels"

	"github.com/ltv-assistant/obsgen/internal/oracle"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/routing"
)

// TestNoInstanceIsLost: wherever an instance that Prometheus' engine gives is led by random
// routes, before and after, one of the sets of labels that are tried leads there too.
func TestNoInstanceIsLost(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 8))
	instances, moved := 0, 0
	for range 60 {
		world := oracle.New(random)
		before, after := randomSides(t, random, world), randomSides(t, random, world)
		for range 30 {
			alert := &resource.Resource{Kind: resource.Alert, Title: "Random", Body: resource.Object{
				"expr": world.Expression(3), "language": "promql", "labels": resource.Object{"c": fmt.Sprint(random.IntN(4))}}}
			metrics, _ := world.Evaluate(resource.Text(alert.Body, "expr"))
			ways := routing.Ways(before.index, after.index, alert, alert)
			for _, labels := range metrics {
				way := [2][]routing.Destination{before.leads(alert, labels), after.leads(alert, labels)}
				if !slices.ContainsFunc(ways, func(tried [2][]routing.Destination) bool { return cmp.Equal(tried, way) }) {
					t.Fatalf("%v gives %s, which goes %v; tried were %v\n%s\n%s\n%s", alert.Body, labels, way, ways, before.config, after.config, world)
				}
				instances++
				if len(ways) > 1 && !cmp.Equal(way[0], way[1]) {
					moved++
				}
			}
		}
	}
	if instances < 1000 || moved < 300 {
		t.Errorf("%d instances, %d of them moved: too few to show anything", instances, moved)
	}
}

// randomSide is a side of a comparison.
type randomSide struct {
	config string
	index  *routing.Index
	tree   *routing.Tree
}

func randomSides(t *testing.T, random *rand.Rand, world *oracle.World) randomSide {
	side := randomSide{config: randomConfig(random)}
	all := set(t, side.config)
	for _, r := range world.Records {
		labels := resource.Object{}
		for name, value := range r.Labels {
			labels[name] = value
		}
		all.Resources = append(all.Resources, &resource.Resource{Kind: resource.Record, Title: r.Name, Body: resource.Object{"expr": r.Expr, "labels": labels}})
	}
	var err, errTree error
	side.index, err = routing.NewIndex(t.Context(), all)
	side.tree, errTree = routing.NewTree(all.Resources[0])
	if err != nil || errTree != nil {
		t.Fatal(err, errTree)
	}
	return side
}

// leads asks Alertmanager's own code where an instance goes.
func (s randomSide) leads(alert *resource.Resource, metric promlabels.Labels) []routing.Destination {
	instance := metric.Map()
	delete(instance, model.MetricNameLabel)
	for name, value := range resource.Strings(alert.Body, "labels") {
		instance[name] = value
	}
	instance["alertname"] = alert.Title
	return s.tree.Destinations(instance)
}
