package datasources

import "github.com/ltv-assistant/obsgen"

func tempo() obsgen.Datasource {
	return obsgen.Datasource{
		UID: TempoUID, Name: "Tempo", Type: "tempo", URL: "http://tempo:3200",
		Options: map[string]any{
			"tracesToLogsV2":  tracesToLogs(),
			"tracesToMetrics": tracesToMetrics(),
			"serviceMap":      map[string]any{"datasourceUid": PrometheusUID},
			"nodeGraph":       map[string]any{"enabled": true},
			"search":          map[string]any{"hide": false},
			"lokiSearch":      map[string]any{"datasourceUid": LokiUID},
			"spanBar":         map[string]any{"type": "Tag", "tag": "http.route"},
		},
	}
}

// tracesToLogs finds the lines of a trace by its id, in the service's stream. Logs are
// written in batches, so the search looks a little beyond the span.
func tracesToLogs() map[string]any {
	return map[string]any{
		"datasourceUid":      LokiUID,
		"spanStartTimeShift": "-5m",
		"spanEndTimeShift":   "5m",
		"tags":               []any{map[string]any{"key": "service.name", "value": "service"}},
		"filterByTraceID":    false,
		"filterBySpanID":     false,
		"customQuery":        true,
		"query":              `{${__tags}} | json | traceId="${__trace.traceId}"`,
	}
}

func tracesToMetrics() map[string]any {
	tags := []any{map[string]any{"key": "service.name", "value": "service"}}
	return map[string]any{
		"datasourceUid":      PrometheusUID,
		"spanStartTimeShift": "-30m",
		"spanEndTimeShift":   "30m",
		"tags":               tags,
		"queries": []any{
			map[string]any{"name": "Request rate", "query": `sum(rate(http_requests_total{$__tags}[5m]))`},
			map[string]any{"name": "Error ratio", "query": `sum(rate(http_requests_total{$__tags,status=~"5.."}[5m])) / sum(rate(http_requests_total{$__tags}[5m]))`},
			map[string]any{"name": "Latency p95", "query": `histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket{$__tags}[5m])))`},
		},
	}
}
