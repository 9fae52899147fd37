package change_test

import (
	"strings"
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// hostile are files that no server writes, in the forms that panic most easily.
func hostile() map[string]string {
	return map[string]string{
		"plain dashboard":    `{"uid": "u", "title": "T", "panels": [{"id": 1, "type": "stat", "title": "P", "gridPos": {"x": 0, "y": 0, "w": 6, "h": 4}, "targets": [{"refId": "A", "expr": "up"}]}]}`,
		"plain rules":        `{groups: [{name: g, rules: [{alert: A, expr: up == 0}]}]}`,
		"panels as object":   `{"uid": "u", "title": "T", "schemaVersion": 1, "panels": {"a": 1}}`,
		"panels of all":      `{"uid": "u", "title": "T", "panels": [null, 1, "x", [], {}, {"type": 1}, {"targets": null}, {"targets": {}}, {"targets": [null, 1, {}]}]}`,
		"gridPos":            `{"uid": "u", "title": "T", "panels": [{"gridPos": {"x": "0", "y": null, "w": -1e300, "h": 1e300}}, {"gridPos": "x"}, {"gridPos": []}]}`,
		"ids":                `{"uid": "u", "title": "T", "panels": [{"id": 1e308, "type": "row"}, {"id": -1}, {"id": "x"}, {"id": {"a": 1}}, {"id": [1]}, {"id": 1e308}]}`,
		"ids in YAML":        "uid: u\ntitle: T\npanels: [{id: .nan}, {id: .inf}, {id: .nan}]",
		"types as objects":   `{"uid": "u", "title": "T", "panels": [{"id": 1, "type": {"a": 1}, "title": ["x"]}, {"id": [], "type": []}]}`,
		"overrides":          `{"uid": "u", "title": "T", "panels": [{"id": 1, "fieldConfig": {"overrides": [{}, null, {"matcher": [], "properties": {}}, {"matcher": {"options": {}}, "properties": [{}, {}, {"id": 1}]}], "defaults": []}}]}`,
		"thresholds":         `{"uid": "u", "title": "T", "panels": [{"id": 1, "fieldConfig": {"defaults": {"thresholds": {"steps": [null, 1, {}]}, "links": {}, "unit": {}}}, "options": []}]}`,
		"links":              `{"uid": "u", "title": "T", "panels": [], "links": [{"title": {}}, {"title": []}, {}, null], "annotations": {"list": [{"name": []}, {"name": {}}, {"name": []}]}, "tags": "x"}`,
		"variables":          `{"uid": "u", "title": "T", "panels": [], "templating": {"list": [{}, {"type": "query"}, {"name": ""}, {"name": "", "query": "a"}, {"name": {}}, {"name": []}, {"name": "(", "query": {"a": [1]}}]}}`,
		"no titles":          `{"panels": [{"title": ""}, {"title": ""}], "title": "", "uid": ""}`,
		"dashboards of one":  "uid: u\ntitle: T\npanels: []\n---\nuid: u\ntitle: U\npanels: []\n",
		"rules of one name":  `{groups: [{name: g, rules: [{alert: A, expr: up}, {alert: A, expr: up}, {alert: A, expr: down, labels: {a: b}}, {record: r, expr: up}, {record: r, expr: up}]}, {name: g}]}`,
		"labels of all":      `{groups: [{name: g, rules: [{alert: A, expr: "{", labels: [1]}, {alert: B, expr: "", labels: {a: [1], b: {}}}, {alert: [], record: r, expr: up, for: {}}]}]}`,
		"objectives":         `{groups: [{name: g, rules: [{record: "slo:objective:ratio", expr: vector(1e309), labels: {slo: a}}, {record: "slo:objective:ratio", expr: vector(-1e300), labels: {slo: b}}, {record: "slo:objective:ratio", expr: vector(2), labels: {slo: b}}]}]}`,
		"datasources":        `{datasources: [{uid: u, name: [], type: {}}, {uid: u, type: []}, {name: u}, {uid: v, jsonData: {tracesToMetrics: {queries: [{name: []}, null, {}]}, tracesToLogsV2: {query: []}}}]}`,
		"Grafana's rules":    `{apiVersion: 1, groups: [{name: g, rules: [{uid: u, data: [{refId: []}, {refId: {}}, {model: {expr: [], expression: 1}}], condition: {}}, {uid: u}, {title: u}]}]}`,
		"receivers":          `{route: {}, receivers: [{name: a, x_configs: [{a: {b: [null]}}], y_configs: {}}, {name: a}]}`,
		"receivers of all":   `{apiVersion: 1, contactPoints: [{name: a, receivers: [{type: {}}, {type: []}, {settings: [], secureSettings: [1]}]}, {name: a}], muteTimes: [{}], templates: [{}]}`,
		"matchers":           `{route: {receiver: [], matchers: ["", "{}", "a"], group_by: {}, routes: [{matchers: 1}, null, {match: []}]}, receivers: []}`,
		"catalogue":          `{"metrics": [{"name": "m", "labels": [{"name": []}, {"name": {}}, null], "services": {}}], "targetLabels": "x"}`,
		"schema":             `{"$schema": "x", "properties": {"a": {"properties": []}}}`,
		"routes in routes":   "route: " + strings.Repeat("{receiver: a, routes: [", 1000) + strings.Repeat("]}", 1000) + "\nreceivers: [{name: a}]",
		"options in options": `{"uid": "u", "title": "T", "panels": [{"id": 1, "options": ` + strings.Repeat(`{"a": `, 2000) + "1" + strings.Repeat("}", 2000) + `}]}`,
	}
}

// TestHostile compares each with each, which must end, and without a panic.
func TestHostile(t *testing.T) {
	before, after := hostileResources(t), hostileResources(t)
	for _, one := range resource.Keys(before) {
		started := time.Now()
		for _, other := range resource.Keys(after) {
			there := reportOf(t, before[one], after[other])
			if one == other && there != nothing && !strings.HasPrefix(there, "refused") {
				t.Errorf("%s differs from itself: %s", one, there)
			}
			if again := reportOf(t, before[one], after[other]); again != there {
				t.Errorf("%s and %s: once\n%s\nthen\n%s", one, other, there, again)
			}
		}
		if took := time.Since(started); took > 20*time.Second {
			t.Errorf("%s takes %s", one, took)
		}
	}
}

func hostileResources(t *testing.T) map[string][]*resource.Resource {
	t.Helper()
	all := map[string][]*resource.Resource{}
	for name, content := range hostile() {
		resources, err := resource.Read(resource.File{Path: "d/file.yaml", Content: []byte(content)})
		if err != nil {
			t.Logf("%s: %v", name, err)
		}
		all[name] = resources
	}
	return all
}
