// Package datasources defines what Grafana reads from, linked both ways: from logs
// to traces, from traces to logs and metrics, from metrics to traces.
package datasources

import "github.com/ltv-assistant/obsgen"

// UIDs of the datasources. Dashboards, rules and links refer to them.
const (
	PrometheusUID   = "prometheus"
	LokiUID         = "loki"
	TempoUID        = "tempo"
	AlertmanagerUID = "alertmanager"
)

// All returns every datasource.
func All() []obsgen.Datasource {
	return []obsgen.Datasource{prometheus(), loki(), tempo(), alertmanager()}
}
