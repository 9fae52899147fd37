package gocode_test

import (
	"strings"
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen/internal/gocode"
)

// A rule as Grafana's editor makes it: a range query, its last value, a threshold.
const fromTheEditor = `{
	"uid": "ddx", "title": "High CPU usage", "folderUID": "f", "ruleGroup": "g", "orgID": 1, "condition": "C",
	"data": [
		{"refId": "A", "queryType": "", "relativeTimeRange": {"from": 600, "to": 0}, "datasourceUid": "prom",
			"model": {"editorMode": "code", "expr": "sum by (instance) (rate(cpu[5m]))", "instant": false, "range": true, "intervalMs": 1000, "maxDataPoints": 43200, "legendFormat": "__auto", "refId": "A"}},
		{"refId": "B", "relativeTimeRange": {"from": 0, "to": 0}, "datasourceUid": "__expr__",
			"model": {"type": "reduce", "reducer": "last", "expression": "A", "refId": "B", "datasource": {"type": "__expr__", "uid": "__expr__"}, "conditions": []}},
		{"refId": "C", "datasourceUid": "__expr__",
			"model": {"type": "threshold", "expression": "B", "refId": "C",
				"conditions": [{"evaluator": {"params": [0.9], "type": "gt"}, "operator": {"type": "and"}, "query": {"params": ["C"]}, "reducer": {"params": [], "type": "last"}, "type": "query"}]}}
	],
	"noDataState": "NoData", "execErrState": "Error", "for": "5m", "isPaused": false, "provenance": "",
	"annotations": {"summary": "{{ $values.B.Value | humanizePercentage }} on {{ $labels.instance }}", "runbook_url": "https://wiki/x", "owner": "me",
		"__dashboardUid__": "abc", "__panelId__": "7"},
	"labels": {"severity": "warning", "team": "{{ $values.B }}"}, "notification_settings": null
}`

func TestRuleOfTheEditor(t *testing.T) {
	code, err := gocode.Rule(decoded(t, fromTheEditor), 30*time.Second)
	expect(t, code, err, `
			obsgen.Rule{
				// In Grafana it is evaluated every 30s, asked of prom; the bundle decides that.
				// TODO: in Grafana its name is "High CPU usage"; what refers to that alertname must follow.
				Name:     "HighCPUUsage",
				Severity: obsgen.Warning,
				// In Grafana A is a range query over 10m, of which the last value counts; this asks for the present value.
				Query:   obsgen.Prom(§sum by (instance) (rate(cpu[5m])) > 0.9§),
				For:     5 * time.Minute,
				Labels:  obsgen.Labels{"team": "{{ $value }}"},
				Summary: "{{ $value | humanizePercentage }} on {{ $labels.instance }}",
				// TODO: write an obsgen.Runbook and name it in Runbook; the annotation runbook_url is https://wiki/x
				Panel: obsgen.PanelRef{Dashboard: "abc"},
				// TODO: set Panel.Panel to the key of the panel whose id is 7.
				// Not in the definition: the annotation owner = "me"
				// TODO: Cases show when it fires and when it stays silent.
			}`)
}

func TestRuleErrors(t *testing.T) {
	for body, want := range map[string]string{
		`{}`:                                                 "write the alert rule as Go: it is empty",
		`{"title":"X","condition":1}`:                        "its condition is a number, not a text",
		`{"title":"X","condition":"A"}`:                      "it has no queries",
		`{"condition":"A","data":[]}`:                        "it has no queries",
		`{"title":"X","record":{"metric":"m"}}`:              "it is a recording rule",
		`{"title":"X","data":[1]}`:                           "its data[0] is a number, not an object",
		`{"title":"X","data":[{"refId":"A"},{"refId":"A"}]}`: `two of its queries are called "A"`,
		strings.Replace(ruleOf("A"), `"title"`, `"for":"x","title"`, 1): `its for: "x" is not a duration`,
	} {
		code, err := gocode.Rule(decoded(t, body), 0)
		fails(t, code, err, want)
	}
}
