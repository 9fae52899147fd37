package panel_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"

	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen/panel"
)

var style = panel.Style{Prometheus: "metrics", Loki: "logs", Tempo: "traces"}

// made is a panel of a constructor, and what of the house style its kind has.
type made struct {
	build      cog.Builder[dashboard.Panel]
	datasource string
	unit       bool
	legend     bool
}

func constructors() map[string]made {
	const title, text, unit = "Title", "Description", "s"
	prom, log, trace := style.Prom("up", "{{service}}"), style.Log(`{a="b"}`, ""), style.Trace("{ }")
	return map[string]made{
		"TimeSeries":    {style.TimeSeries(title, text, unit, prom), "metrics", true, true},
		"Bars":          {style.Bars(title, text, unit, prom), "metrics", true, true},
		"Stacked":       {style.Stacked(title, text, unit, prom), "metrics", true, true},
		"Stat":          {style.Stat(title, text, unit, prom), "metrics", true, false},
		"Tile":          {style.Tile(title, text, unit, prom), "metrics", true, false},
		"Gauge":         {style.Gauge(title, text, unit, prom), "metrics", true, false},
		"BarGauge":      {style.BarGauge(title, text, unit, prom), "metrics", true, false},
		"Heatmap":       {style.Heatmap(title, text, unit, style.Buckets("up")), "metrics", false, false},
		"StateTimeline": {style.StateTimeline(title, text, prom), "metrics", false, false},
		"Table":         {style.Table(title, text, style.Columns("up")), "metrics", false, false},
		"Traces":        {style.Traces(title, text, trace), "traces", false, false},
		"NodeGraph":     {style.NodeGraph(title, text, trace), "traces", false, false},
		"Logs":          {style.Logs(title, text, log), "logs", false, false},
		"Text":          {style.Text(title, text, "# Words"), "", false, false},
	}
}

func TestEveryConstructor(t *testing.T) {
	for name, made := range constructors() {
		t.Run(name, func(t *testing.T) {
			got, err := made.build.Build()
			if err != nil {
				t.Fatal(err)
			}
			if *got.Title != "Title" || *got.Description != "Description" {
				t.Errorf("title %q, description %q", *got.Title, *got.Description)
			}
			if uid := datasource(got); uid != made.datasource {
				t.Errorf("the datasource is %q, want %q", uid, made.datasource)
			}
			if made.datasource != "" && len(got.Targets) != 1 {
				t.Errorf("%d targets, want 1", len(got.Targets))
			}
			if made.unit && *got.FieldConfig.Defaults.Unit != "s" {
				t.Errorf("the unit is %q, want s", *got.FieldConfig.Defaults.Unit)
			}
			if made.legend {
				checkLegend(t, got)
			}
		})
	}
}

// TestEveryConstructorIsTested finds methods that return a panel and are not in the table.
func TestEveryConstructorIsTested(t *testing.T) {
	builder := reflect.TypeFor[cog.Builder[dashboard.Panel]]()
	for method := range reflect.TypeFor[panel.Style]().Methods() {
		if method.Type.Out(0).Implements(builder) {
			if _, ok := constructors()[method.Name]; !ok {
				t.Errorf("%s is not tested", method.Name)
			}
		}
	}
}

func datasource(p dashboard.Panel) string {
	if p.Datasource == nil {
		return ""
	}
	return *p.Datasource.Uid
}

func checkLegend(t *testing.T, p dashboard.Panel) {
	t.Helper()
	var options struct {
		Legend struct {
			ShowLegend bool
			Calcs      []string
		}
		Tooltip struct{ Mode string }
	}
	encoded, err := json.Marshal(p.Options)
	if err == nil {
		err = json.Unmarshal(encoded, &options)
	}
	if err != nil {
		t.Fatal(err)
	}
	if !options.Legend.ShowLegend || !slices.Contains(options.Legend.Calcs, "max") || options.Tooltip.Mode != "multi" {
		t.Errorf("legend %+v, tooltip %+v; want one with max, for all series", options.Legend, options.Tooltip)
	}
}
