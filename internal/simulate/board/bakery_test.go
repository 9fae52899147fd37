package board_test

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/simulate"
	"github.com/ltv-assistant/obsgen/internal/simulate/board"
	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
)

// bakery is a system of an oven with two instances and a counter. In its trouble the oven is
// too hot.
func bakery() obsgen.Bundle {
	both, oven := []string{"oven", "counter"}, []string{"oven"}
	return obsgen.Bundle{
		Name: "bakery",
		Catalog: obsgen.Catalog{Metrics: []obsgen.Metric{
			{Name: "up", Type: obsgen.Gauge},
			{Name: "loaves_total", Type: obsgen.Counter, Services: both, Labels: []obsgen.Label{{Name: "kind"}}},
			{Name: "bake_seconds", Type: obsgen.Histogram, Services: oven, Labels: []obsgen.Label{{Name: "kind"}}, Buckets: []float64{10, 20, 40}},
			{Name: "heat", Type: obsgen.Gauge, Services: oven},
		}},
		Datasources: []obsgen.Datasource{
			{UID: "prom", Name: "Prometheus", Type: "prometheus", Default: true, Options: map[string]any{"timeInterval": "15s"}},
			{UID: "loki", Name: "Loki", Type: "loki", Options: map[string]any{"maxLines": 20.0}},
			{UID: "tempo", Name: "Tempo", Type: "tempo"},
		},
		Rules: []obsgen.Rule{{Name: "TooHot", Severity: obsgen.Critical, Query: obsgen.Prom("max by (service) (heat) > 250"), For: 2 * time.Minute}},
		Simulation: obsgen.Simulation{
			Targets: []obsgen.Target{{Service: "oven", Instances: 2}, {Service: "counter"}},
			Signals: []obsgen.Signal{
				{Metric: "loaves_total", Series: []obsgen.Share{{Labels: obsgen.Labels{"kind": "rye"}, Share: 0.25}, {Labels: obsgen.Labels{"kind": "white bread"}, Share: 0.75}}, Rate: obsgen.Steady(2)},
				{Metric: "bake_seconds", Of: []string{"loaves_total"}, Values: obsgen.Spread{Median: 10, P95: 20}},
				{Metric: "heat", Value: obsgen.Steady(200)},
			},
			Lines: []obsgen.Line{{Name: "burnt", Labels: obsgen.Labels{"service": "oven"}, Rate: obsgen.Steady(0.01), Fields: map[string][]any{"level": {"error"}, "kind": {"rye", "white"}}}},
			Traces: []obsgen.Trace{
				{Name: "sale", Rate: obsgen.Steady(0.01), Root: sale("sell")}, {Name: "example", ID: "00000000000000000000000000000abc", Rate: obsgen.Steady(0.001), Root: sale("give")},
			},
			Scenarios: []obsgen.Scenario{
				{Name: "fine"},
				{Name: "hot", Effects: []obsgen.Effect{obsgen.Set("heat", nil, 300)}},
			},
		},
	}
}

// sale is a trace of the counter and the oven.
func sale(name string) obsgen.TraceSpan {
	bake := obsgen.TraceSpan{Name: "bake", Service: "oven", Duration: obsgen.Spread{Median: 2, P95: 3}, Status: "error"}
	return obsgen.TraceSpan{Name: name, Service: "counter", Duration: obsgen.Spread{Median: 1, P95: 2}, Children: []obsgen.TraceSpan{bake}}
}

// played is a scenario's data, without noise.
func played(t testing.TB, scenario string) (*simulate.Run, *board.Data) {
	t.Helper()
	model := build.Build(bakery())
	system, engine := simulate.New(model.Bundle), rule.NewEngine()
	s, ok := system.Scenario(scenario)
	if !ok {
		t.Fatalf("there is no scenario %s", scenario)
	}
	run := system.Play(s, simulate.Options{Plain: true})
	engine.Play(context.Background(), run, model.Groups)
	return run, board.NewData(run, engine, model.Bundle.Datasources)
}

// view is the hour of the trouble.
func view(run *simulate.Run) board.View { return board.View{From: run.Begin, To: run.Over} }

func opened(t testing.TB, content string) *board.Board {
	t.Helper()
	b, err := board.Open([]byte(content))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// ran runs a dashboard on a scenario.
func ran(t testing.TB, scenario, dashboard string) *board.Result {
	t.Helper()
	run, data := played(t, scenario)
	result, err := opened(t, dashboard).Run(context.Background(), data, view(run))
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// panel runs a dashboard of one panel: its options and its targets are JSON.
func panel(t testing.TB, options, targets string) board.Panel {
	t.Helper()
	result := ran(t, "fine", `{"panels": [{"id": 1, "gridPos": {"w": 24, "h": 8}`+options+`, "targets": [`+targets+`]}]}`)
	return result.Panels[0]
}

func asJSON(t testing.TB, value any) string {
	t.Helper()
	written, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return string(written)
}

func sortedKeys(object map[string]any) []string { return slices.Sorted(maps.Keys(object)) }
