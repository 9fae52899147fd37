package datasources

import "github.com/ltv-assistant/obsgen"

// alertmanager shows the alerts that Prometheus and Loki send. Grafana-managed alerts
// are not forwarded to it: they have their own routing.
func alertmanager() obsgen.Datasource {
	return obsgen.Datasource{
		UID: AlertmanagerUID, Name: "Alertmanager", Type: "alertmanager", URL: "http://alertmanager:9093",
		Options: map[string]any{"implementation": "prometheus", "handleGrafanaManagedAlerts": false},
	}
}
