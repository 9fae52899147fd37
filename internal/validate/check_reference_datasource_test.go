package validate

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/panel"
)

func referenceDatasourceExamples() []example {
	wrong := panel.Style{Prometheus: "prom"}
	byVariable := panel.Style{Prometheus: "$source"}
	return []example{
		{"a style with another uid", withPanel(wrong.TimeSeries("Probe", "For a test.", "short", style.Prom("up", "up"))), []string{
			`reference/datasource dashboards/shop-health/probe: no datasource has the uid "prom"`,
		}},
		{"a query with another uid", withPanel(style.TimeSeries("Probe", "For a test.", "short", wrong.Prom("up", "up"))), []string{
			`reference/datasource dashboards/shop-health/probe: no datasource has the uid "prom"`,
		}},
		{"a variable with another uid", board(func(d *obsgen.Dashboard) {
			d.Variables[0] = wrong.Variable("service", "Service", "label_values(up, service)")
		}), []string{
			`reference/datasource dashboards/shop-health/variable service: no datasource has the uid "prom"`,
		}},
		{"a derived field to nowhere", func(b *obsgen.Bundle) {
			b.Datasources[1].Options = map[string]any{"derivedFields": []any{map[string]any{"datasourceUid": "jaeger"}}}
		}, []string{
			`reference/datasource datasources/loki: no datasource has the uid "jaeger"`,
		}},
		{"a derived field to a misspelt uid", func(b *obsgen.Bundle) {
			b.Datasources[1].Options = map[string]any{"derivedFields": []any{map[string]any{"datasourceUid": "temp"}}}
		}, []string{
			`reference/datasource datasources/loki: no datasource has the uid "temp"; did you mean "tempo"?`,
		}},
		{"links to nowhere, in the order of their names", func(b *obsgen.Bundle) {
			b.Datasources[2].Options = map[string]any{
				"tracesToLogsV2": map[string]any{"datasourceUid": "logs"}, "serviceMap": map[string]any{"datasourceUid": "metrics"},
				"more": []map[string]any{{"datasourceUid": "more"}},
			}
		}, []string{
			`reference/datasource datasources/tempo: no datasource has the uid "more"`,
			`reference/datasource datasources/tempo: no datasource has the uid "metrics"`,
			`reference/datasource datasources/tempo: no datasource has the uid "logs"`,
		}},
		{"a log alert without Loki", func(b *obsgen.Bundle) {
			b.Datasources = b.Datasources[:1]
			b.Dashboards[0].Rows = b.Dashboards[0].Rows[:1]
			b.Rules[0].Logs, b.Rules[0].Traces = obsgen.Query{}, obsgen.Query{}
		}, []string{
			"reference/datasource alerts/ErrorLogBurst: no datasource of the bundle answers logql",
		}},
		{"a datasource that a variable chooses", board(func(d *obsgen.Dashboard) {
			d.Variables = append(d.Variables, variable("source", "label_values(up, instance)"))
			d.Rows[0].Panels = append(d.Rows[0].Panels, obsgen.Panel{Key: "probe", Panel: byVariable.TimeSeries("Probe", "For a test.", "short", byVariable.Prom("up", "up"))})
		}), nil},
	}
}
