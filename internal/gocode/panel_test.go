package gocode_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen/internal/gocode"
)

// A panel as Grafana's editor saves it, without what the editor writes into every panel.
func TestPanel(t *testing.T) {
	code, err := gocode.Panel(json.RawMessage(`{"id": 4, "type": "stat", "title": "Errors (5xx)", "description": "Say why.", "gridPos": {"h": 5, "w": 6, "x": 0, "y": 3}, "pluginVersion": "11.0.0",
		"datasource": {"type": "prometheus", "uid": "p"}, "transparent": false,
		"targets": [{"datasource": {"type": "prometheus", "uid": "p"}, "editorMode": "code", "expr": "sum(rate(errors_total{job=~\"$job\"}[5m]))", "instant": true, "range": false, "legendFormat": "", "refId": "A"}],
		"options": {"colorMode": "background", "graphMode": "area", "justifyMode": "auto", "orientation": "auto", "reduceOptions": {"calcs": ["lastNotNull"], "fields": "", "values": false}, "textMode": "auto", "wideLayout": false, "newOption": [1]},
		"fieldConfig": {"defaults": {"color": {"mode": "thresholds"}, "mappings": [], "unit": "reqps", "thresholds": {"mode": "absolute", "steps": [{"color": "green", "value": null}, {"color": "red", "value": 0.5}]}}, "overrides": []}}`), "")
	expect(t, code, err, `
			obsgen.Panel{
				Key:    "errors-5xx",
				Width:  6,
				Height: 5,
				// Not in the definition: options.newOption = [1]
				Panel: stat.NewPanelBuilder().
					Title("Errors (5xx)").
					Description("Say why.").
					Datasource(common.DataSourceRef{Type: cog.ToPtr("prometheus"), Uid: cog.ToPtr("p")}).
					Targets([]cog.Builder[variants.Dataquery]{
						prometheus.NewDataqueryBuilder().
							Datasource(common.DataSourceRef{Type: cog.ToPtr("prometheus"), Uid: cog.ToPtr("p")}).
							EditorMode("code").
							Expr(§sum(rate(errors_total{job=~"$job"}[5m]))§).
							Instant(),
					}).
					Unit("reqps").
					Thresholds(dashboard.NewThresholdsConfigBuilder().
						Mode("absolute").
						Steps([]dashboard.Threshold{{Color: "green"}, {Value: cog.ToPtr[float64](0.5), Color: "red"}})).
					ColorMode("background").
					WideLayout(false).
					ReduceOptions(common.NewReduceDataOptionsBuilder().
						Calcs([]string{"lastNotNull"})).
					Orientation("auto"),
			}`)
}

// What a definition cannot say of a panel, and what becomes of it.
func TestPanelNotes(t *testing.T) {
	for panel, want := range map[string]string{
		`{"type":"acme-panel","options":{"a":1}}`:                                                                    `no builder for the type acme-panel`,
		`{"type":"acme-panel","options":{"a":1},"fieldConfig":{"defaults":{"unit":"s"}}}`:                            `FieldConfig(dashboard.FieldConfigSource{Defaults: dashboard.FieldConfig{Unit: cog.ToPtr("s")}`,
		`{"type":"graph","yaxes":[1]}`:                                                                               `// Not in the definition: yaxes = [1]`,
		`{"libraryPanel":{"name":"Shared panel","uid":"u"}}`:                                                         `Key: "shared-panel"`,
		`{"type":"stat","targets":[{"datasource":{"type":"datasource","uid":"-- Dashboard --"},"panelId":3}]}`:       `the panel whose id in Grafana is 3`,
		`{"type":"stat","datasource":{"type":"prometheus"},"targets":[{"expr":"a","range":true,"instant":true}]}`:    `add .RangeAndInstant()`,
		`{"type":"text","links":[{"title":"l","placement":"left"}]}`:                                                 `TODO: the foundation SDK refuses this panel: links[0].placement`,
		`{"type":"table","fieldConfig":{"defaults":{"custom":{"cellOptions":{"type":"gauge"}}}}}`:                    `CellOptions(`,
		`{"type":"timeseries","options":{"tooltip":{"mode":"multi"}}}`:                                               `ShowLegend(true)`,
		`{"type":"logs","targets":[{"expr":"{a=\"b\"}","datasource":{"type":"loki","uid":"l"},"refId":"logs"}]}`:     `RefId("logs")`,
		`{"type":"stat","datasource":"-- Mixed --","targets":[{"expr":"a","datasource":{"type":"loki","uid":"l"}}]}`: `loki.NewDataqueryBuilder()`,
	} {
		code, err := gocode.Panel(json.RawMessage(panel), "")
		if err != nil || !strings.Contains(code, want) {
			t.Errorf("%s: want %s: %v\n%s", panel, want, err, code)
		}
	}
}

func TestPanelErrors(t *testing.T) {
	for panel, want := range map[string]string{
		`{"type":"row","title":"R"}`:                         `write the panel "r" as Go: it is a row`,
		`{"title":"R"}`:                                      "it has no type",
		`{"type":"stat","title":1}`:                          "a number stands where string is expected",
		`{"type":"stat","options":{"a":1},"fieldConfig":[]}`: "a array stands where",
	} {
		code, err := gocode.Panel(json.RawMessage(panel), "")
		fails(t, code, err, want)
	}
}

func TestImports(t *testing.T) {
	have, err := gocode.Imports(`obsgen.Rule{For: 5 * time.Minute, X: []cog.Builder[variants.Dataquery]{loki.NewDataqueryBuilder().Expr("a.b")}}`)
	const sdk = "github.com/grafana/grafana-foundation-sdk/go/"
	want := []string{sdk + "cog", sdk + "cog/variants", sdk + "loki", "github.com/ltv-assistant/obsgen", "time"}
	if diff := cmp.Diff(want, have); diff != "" || err != nil {
		t.Errorf("%v (-want +have):\n%s", err, diff)
	}
}
