package datasources

import "github.com/ltv-assistant/obsgen"

func loki() obsgen.Datasource {
	return obsgen.Datasource{
		UID: LokiUID, Name: "Loki", Type: "loki", URL: "http://loki:3100",
		Options: map[string]any{
			"maxLines":        1000,
			"manageAlerts":    true,
			"alertmanagerUid": AlertmanagerUID,
			"derivedFields": []any{map[string]any{
				"name": "traceId", "matcherRegex": `"traceId":"([0-9a-f]{32})"`,
				"url": "${__value.raw}", "datasourceUid": TempoUID, "urlDisplayLabel": "Open the trace",
			}},
		},
	}
}
