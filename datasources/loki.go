package datasources

import "github.com/ltv-assistant/obsgen"

func loki() obsgen.Datasource {
	return obsgen.Datasource{
		UID: LokiUID, Name: "Loki", Type: "loki", URL: "http://loki:3100",
		Options: map[string]any{
			"maxLines":        1000,
			"manageAlerts":    true,
			"alertmanagerUid": AlertmanagerUID,
			"derivedFields": []any{
				traceLink("traceId", `"traceId":"([0-9a-f]{32})"`),
				// Panels shorten lines with line_format and end them with traceId=….
				traceLink("trace", `traceId=([0-9a-f]{32})`),
			},
		},
	}
}

// traceLink turns what the expression captures in a line into a link to the trace.
func traceLink(name, regex string) map[string]any {
	return map[string]any{
		"name": name, "matcherRegex": regex,
		"url": "${__value.raw}", "datasourceUid": TempoUID, "urlDisplayLabel": "Open the trace",
	}
}
