package datasources

import "github.com/ltv-assistant/obsgen"

func prometheus() obsgen.Datasource {
	return obsgen.Datasource{
		UID: PrometheusUID, Name: "Prometheus", Type: "prometheus", URL: "http://prometheus:9090", Default: true,
		Options: map[string]any{
			"httpMethod":      "POST",
			"timeInterval":    "15s", // the scrape interval; $__rate_interval is computed from it
			"manageAlerts":    true,
			"alertmanagerUid": AlertmanagerUID,
			"exemplarTraceIdDestinations": []any{map[string]any{
				"name": "trace_id", "datasourceUid": TempoUID, "urlDisplayLabel": "Open the trace",
			}},
		},
	}
}
