package simulate_test

import (
	"context"
	"math"
	"testing"
	"time"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/model/value"
	"github.com/prometheus/prometheus/promql"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/simulate"
)

const (
	oven    = "oven"
	counter = "counter"
)

// bakery is a system of two services: an oven of two instances, and a counter.
func bakery(scenarios ...obsgen.Scenario) *simulate.System {
	both, ovenOnly := []string{oven, counter}, []string{oven}
	return simulate.New(obsgen.Bundle{
		Catalog: obsgen.Catalog{Metrics: []obsgen.Metric{
			{Name: "up", Type: obsgen.Gauge},
			{Name: "loaves_total", Type: obsgen.Counter, Services: both, Labels: []obsgen.Label{{Name: "kind"}, {Name: "outcome"}}},
			{Name: "bake_seconds", Type: obsgen.Histogram, Services: ovenOnly, Labels: []obsgen.Label{{Name: "kind"}}, Buckets: []float64{10, 20, 40}},
			{Name: "queue", Type: obsgen.Gauge, Services: ovenOnly},
			{Name: "heat", Type: obsgen.Gauge, Services: ovenOnly},
			{Name: "process_start_time_seconds", Type: obsgen.Gauge, Services: both},
		}},
		Simulation: obsgen.Simulation{
			Targets: []obsgen.Target{{Service: oven, Instances: 2, Labels: obsgen.Labels{"job": "bakery"}}, {Service: counter}},
			Signals: []obsgen.Signal{
				{Metric: "loaves_total", Series: loaves(), Rate: obsgen.Load(2)},
				{Metric: "bake_seconds", Of: []string{"loaves_total"}, Where: obsgen.Labels{"kind": "rye"}, Values: obsgen.Spread{Median: 25, P95: 60}},
				{Metric: "bake_seconds", Of: []string{"loaves_total"}, Values: obsgen.Spread{Median: 8, P95: 15}},
				{Metric: "queue", Value: obsgen.Load(12), Shared: true},
				{Metric: "heat", Value: obsgen.Load(200)},
			},
			Lines:     []obsgen.Line{{Name: "burnt", Labels: obsgen.Labels{"service": oven}, Rate: obsgen.Steady(0.01), Fields: map[string][]any{"level": {"error"}, "loaf.kind": {"rye", "white"}, "id": {"{n}-{service}"}}}},
			Scenarios: scenarios,
		},
	})
}

func loaves() []obsgen.Share {
	return []obsgen.Share{
		{Labels: obsgen.Labels{"kind": "rye", "outcome": "sold"}, Share: 0.25},
		{Labels: obsgen.Labels{"kind": "white", "outcome": "sold"}, Share: 0.75},
	}
}

// trouble plays a scenario of some effects, without noise.
func trouble(effects ...obsgen.Effect) *simulate.Run {
	s := obsgen.Scenario{Name: "trouble", Effects: effects}
	return bakery(s).Play(s, simulate.Options{Plain: true})
}

var engine = promql.NewEngine(promql.EngineOpts{MaxSamples: 1_000_000, Timeout: time.Minute, LookbackDelta: 5 * time.Minute})

// ask evaluates a query so long after the beginning of the trouble.
func ask(t *testing.T, run *simulate.Run, after time.Duration, expr string) map[string]float64 {
	t.Helper()
	query, err := engine.NewInstantQuery(context.Background(), run, nil, expr, run.Begin.Add(after))
	if err != nil {
		t.Fatal(err)
	}
	defer query.Close()
	vector, err := query.Exec(context.Background()).Vector()
	if err != nil {
		t.Fatalf("%s: %v", expr, err)
	}
	answer := map[string]float64{}
	for _, s := range vector {
		answer[s.Metric.String()] = math.Round(s.F*1e6) / 1e6
	}
	return answer
}

// series are all series that match.
func series(t *testing.T, run *simulate.Run, matchers ...*labels.Matcher) map[string][]promql.FPoint {
	t.Helper()
	q, err := run.Querier(math.MinInt64, math.MaxInt64-1)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]promql.FPoint{}
	for set := q.Select(context.Background(), true, nil, matchers...); set.Next(); {
		it := set.At().Iterator(nil)
		name := set.At().Labels().String()
		if _, twice := all[name]; twice {
			t.Errorf("%s is there twice", name)
		}
		for it.Next() != 0 {
			at, v := it.At()
			all[name] = append(all[name], promql.FPoint{T: at, F: v})
		}
	}
	return all
}

func named(name string) *labels.Matcher {
	return labels.MustNewMatcher(labels.MatchEqual, model.MetricNameLabel, name)
}

func stale(p promql.FPoint) bool { return value.IsStaleNaN(p.F) }
