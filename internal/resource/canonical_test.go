package resource

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestCanonical reads each pair in two notations that mean the same.
func TestCanonical(t *testing.T) {
	for _, test := range []struct{ name, one, other string }{
		{"API envelope", dashboard(``), `{"dashboard": ` + dashboard(`"id": 7, "version": 3`) + `, "meta": {"folderUid": "kitchen", "slug": "ovens"}}`},
		{"what the API takes", dashboard(``), `{"dashboard": ` + dashboard(``) + `, "folderUid": "kitchen", "overwrite": true}`},
		{"resource envelope", dashboard(``), `{"apiVersion": "dashboard.grafana.app/v1beta1", "kind": "Dashboard", "metadata": {"name": "ovens", "annotations": {"grafana.app/folder": "kitchen"}}, "spec": {"title": "Ovens", "schemaVersion": 39, "panels": []}}`},
		{"an export's inputs", dashboard(``), dashboard(`"__inputs": [{"name": "DS"}], "__requires": [], "gnetId": 4, "iteration": 1`)},
		{"saved defaults", dashboard(``), dashboard(`"editable": true, "time": {"from": "now-6h", "to": "now"}, "timepicker": {}, "weekStart": "", "links": [], "refresh": ""`)},
		{"the annotation of every dashboard", dashboard(``), dashboard(`"annotations": {"list": [{"builtIn": 1, "name": "Annotations & Alerts", "datasource": {"uid": "-- Grafana --"}}]}`)},
		{"datasource of the panel", panels(`{"type": "stat", "datasource": {"type": "prometheus", "uid": "p"}, "targets": [{"expr": "up"}]}`), panels(`{"type": "stat", "targets": [{"expr": "up", "datasource": "p"}]}`)},
		{"only the datasource's type", panels(`{"type": "stat", "datasource": {"type": "loki"}}`), panels(`{"type": "stat", "datasource": {"type": "loki", "uid": ""}}`)},
		{"no datasource", panels(`{"type": "text"}`), panels(`{"type": "text", "datasource": null, "targets": [], "transparent": false, "pluginVersion": "12"}`)},
		{"range queries", panels(`{"type": "graph", "targets": [{"expr": "up"}]}`), panels(`{"type": "graph", "targets": [{"expr": "up", "range": true, "instant": false, "editorMode": "code", "hide": false}]}`)},
		{"defaults of a type", panels(`{"type": "stat"}`), panels(`{"type": "stat", "options": {"graphMode": "area", "reduceOptions": {"calcs": ["lastNotNull"], "fields": "", "values": false}}, "fieldConfig": {"defaults": {"color": {"mode": "thresholds"}}, "overrides": []}}`)},
		{"collapsed row", panels(`{"type": "row", "title": "More", "collapsed": true, "panels": [{"type": "text"}]}`), panels(`{"type": "row", "title": "More", "collapsed": true}, {"type": "text"}`)},
		{"rows of old dashboards", `{"uid": "old", "title": "Old", "panels": [{"type": "row", "title": "One"}, {"type": "graph"}, {"type": "row", "title": "Two", "collapsed": true, "panels": [{"type": "text"}]}]}`,
			`{"uid": "old", "title": "Old", "rows": [{"title": "One", "panels": [{"type": "graph"}]}, {"title": "Two", "collapse": true, "panels": [{"type": "text"}]}]}`},
		{"saved options of a variable", variable(`"type": "query", "query": "label_values(oven)"`), variable(`"type": "query", "query": {"query": "label_values(oven)", "refId": "A"}, "definition": "label_values(oven)", "options": [{"value": "a"}], "hide": 0, "multi": false, "sort": 0`)},
		{"the choice of a variable", variable(`"type": "custom", "query": "a,b", "current": {"value": "a"}`), variable(`"type": "custom", "query": "a,b", "options": [{"value": "a"}], "current": {"text": "A", "value": "a", "selected": true}`)},
		{"durations of rules", rules(`for: 5m, keep_firing_for: 1h`), rules(`for: 300s, keep_firing_for: "60m"`)},
		{"durations as Go writes them", rules(`for: 90s`), rules(`for: 1m30s`)},
		{"no duration", rules(`labels: {}`), rules(`for: 0s, annotations: `)},
		{"labels that look like numbers", rules(`labels: {tier: "1", paged: "true"}`), rules(`labels: {tier: 1, paged: true}`)},
		{"labels of the group", `groups: [{name: g, labels: {team: bakers}, rules: [{alert: A, expr: up}]}]`, `groups: [{name: g, rules: [{alert: A, expr: up, labels: {team: bakers}}]}]`},
		{"a number as query", `groups: [{name: g, rules: [{record: one, expr: "1"}]}]`, `groups: [{name: g, rules: [{record: one, expr: 1}]}]`},
		{"match", routes(`matchers: [severity="page"]`), routes(`match: {severity: page}`)},
		{"match with numbers", routes(`matchers: [tier="1"]`), routes(`match: {tier: 1}`)},
		{"match_re", routes(`matchers: ['service=~"a|b"', severity="page"]`), routes(`match: {severity: page}, match_re: {service: a|b}`)},
		{"matchers in one text", routes(`matchers: ['{a="1",b!="2"}']`), routes(`matchers: [b!=2, a = 1]`)},
		{"a lone matcher", routes(`matchers: a="1"`), routes(`matchers: [a=1]`)},
		{"times of routes", routes(`group_wait: 30s, repeat_interval: 4h`), routes(`group_wait: 0m30s, repeat_interval: 240m, continue: false`)},
		{"bools of YAML 1.1", routes(`continue: true`), routes(`continue: yes`)},
		{"labels to group by", routes(`group_by: [a, b]`), routes(`group_by: [b, a]`)},
		{"object_matchers", policies(`matchers: ['a="1"', 'b=~"2"']`), policies(`object_matchers: [[b, =~, "2"], [a, "=", "1"]]`)},
		{"server defaults of routes", routes(`continue: false`), "route: {receiver: r, group_wait: 30s, group_interval: 5m, repeat_interval: 4h, routes: [{receiver: r}]}\nreceivers: []"},
		{"source_match", `{route: {}, receivers: [], inhibit_rules: [{source_match: {a: "1"}, target_match_re: {b: x|y}, equal: [d, c]}]}`, `{route: {}, receivers: [], inhibit_rules: [{source_matchers: [a="1"], target_matchers: ['b=~"x|y"'], equal: [c, d]}]}`},
		{"mute_time_intervals", `{route: {}, receivers: [], mute_time_intervals: [{name: night, time_intervals: [{months: [may]}]}]}`, `{route: {}, receivers: [], time_intervals: [{name: night, time_intervals: [{months: [may]}]}]}`},
		{"Grafana's export", grafanaRule(`for: 5m, dashboardUid: d, panelId: 3`), grafanaRule(`for: 300s, updated: now, provenance: api, id: 3, orgID: 1, isPaused: false, noDataState: NoData, annotations: {__dashboardUid__: d, __panelId__: "3"}`)},
		{"datasource defaults", `datasources: [{uid: p, name: P, type: prometheus}]`, `datasources: [{uid: p, name: P, type: prometheus, access: proxy, isDefault: false, orgId: 1, version: 2, jsonData: {}, basicAuth: false}]`},
	} {
		t.Run(test.name, func(t *testing.T) {
			one, other := read(t, test.one), read(t, test.other)
			if len(one) == 0 {
				t.Fatal("nothing was read")
			}
			if diff := cmp.Diff(one, other, cmp.AllowUnexported(Secret{})); diff != "" {
				t.Errorf("they differ (-one +other):\n%s", diff)
			}
		})
	}
}

// TestNotTheSame are notations that are alike and mean different things.
func TestNotTheSame(t *testing.T) {
	for _, test := range []struct{ name, one, other string }{
		{"zero inherits not", routes(`group_wait: 0s`), routes(`continue: false`)},
		{"zero thresholds", panels(`{"type": "gauge", "fieldConfig": {"defaults": {"min": 0}}}`), panels(`{"type": "gauge"}`)},
		{"a default of another type", panels(`{"type": "gauge", "options": {"graphMode": "area"}}`), panels(`{"type": "gauge"}`)},
		{"both an instant and a range query", panels(`{"type": "table", "targets": [{"expr": "up", "instant": true, "range": true}]}`), panels(`{"type": "table", "targets": [{"expr": "up", "instant": true}]}`)},
		{"which is collapsed", panels(`{"type": "row", "collapsed": true}`), panels(`{"type": "row"}`)},
		{"a matcher's value", routes(`match: {tier: 1}`), routes(`match: {tier: 2}`)},
		{"a label's value", rules(`labels: {tier: 1}`), rules(`labels: {tier: 2}`)},
		{"a label's text", rules(`labels: {version: 1.10}`), rules(`labels: {version: 1.1}`)},
		{"a label's digits", rules(`labels: {account: 912345678901234567}`), rules(`labels: {account: 912345678901234568}`)},
		{"equality and expression", routes(`match: {a: b}`), routes(`match_re: {a: b}`)},
		{"how steps are ordered", panels(`{"type": "stat", "transformations": [{"id": "a"}, {"id": "b"}]}`), panels(`{"type": "stat", "transformations": [{"id": "b"}, {"id": "a"}]}`)},
	} {
		t.Run(test.name, func(t *testing.T) {
			if Equal(read(t, test.one), read(t, test.other)) {
				t.Error("they are the same")
			}
		})
	}
}

func read(t *testing.T, content string) []*Resource {
	t.Helper()
	resources, err := Read(File{"kitchen/ovens.yaml", []byte(content)})
	if err != nil {
		t.Fatal(err)
	}
	return resources
}

func dashboard(more string) string {
	if more != "" {
		more = ", " + more
	}
	return `{"uid": "ovens", "title": "Ovens", "schemaVersion": 39, "panels": []` + more + `}`
}

func panels(panels string) string {
	return `{"uid": "ovens", "title": "Ovens", "panels": [` + panels + `]}`
}

func variable(fields string) string {
	return dashboard(`"templating": {"list": [{"name": "oven", ` + fields + `}]}`)
}

func rules(fields string) string {
	return "groups: [{name: g, rules: [{alert: A, expr: up == 0, " + fields + "}]}]"
}

func routes(fields string) string {
	return "route: {receiver: r, routes: [{receiver: r, " + fields + "}]}\nreceivers: []"
}

func policies(fields string) string {
	return "apiVersion: 1\npolicies: [{receiver: r, routes: [{receiver: r, " + fields + "}]}]"
}

func grafanaRule(fields string) string {
	return "apiVersion: 1\ngroups: [{name: g, folder: f, rules: [{uid: u, title: T, data: [{refId: A, model: {expr: up}}], " + fields + "}]}]"
}
