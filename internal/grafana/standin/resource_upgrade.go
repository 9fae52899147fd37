package standin

import (
	"encoding/json"
	"maps"
)

// upgraded is a body in the form of v1beta1: of the latest schema, with all defaults. What
// the schemas changed within panels and variables is not played.
func upgraded(body object) object {
	out := object{
		"annotations": object{"list": []any{builtIn()}}, "editable": true, "fiscalYearStartMonth": number(0), "graphTooltip": number(0),
		"links": []any{}, "refresh": "", "tags": []any{}, "templating": object{"list": []any{}}, "time": object{"from": "now-6h", "to": "now"},
		"timepicker": object{}, "timezone": "", "weekStart": "",
	}
	maps.Copy(out, body)
	out["schemaVersion"] = number(42)
	if _, isList := out["panels"].([]any); !isList {
		out["panels"] = []any{}
	}
	return out
}

// builtIn is the annotation that every dashboard has.
func builtIn() object {
	return object{"builtIn": number(1), "datasource": object{"type": "grafana", "uid": "-- Grafana --"}, "enable": true, "hide": true,
		"iconColor": "rgba(0, 211, 255, 1)", "name": "Annotations & Alerts", "type": "dashboard"}
}

// number is as bodies from requests have them, so that they compare.
func number(n int) json.Number { text, _ := json.Marshal(n); return json.Number(text) }
