package resource

import (
	"log/slog"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/prometheus/alertmanager/config"
	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/rulefmt"
	"github.com/prometheus/prometheus/promql/parser"
)

// oddScalars are those that YAML takes for numbers, bools or dates.
const oddScalars = `{v: 1.10, w: 1.1, id: 007, account: 912345678901234567, group: 1_0, hex: 0x10, paged: True, on: on, day: 2020-01-01, time: 09:00, inf: .inf, tilde: "~"}`

// TestAsPrometheusReads: it keeps the text that is written.
func TestAsPrometheusReads(t *testing.T) {
	content := `groups: [{name: 404, labels: {team: 1.0}, rules: [{alert: 5, expr: 1, for: 0, labels: ` + oddScalars + `, annotations: ` + oddScalars + `}, {record: "x", expr: 1e3}]}]`
	theirs, errs := rulefmt.Parse([]byte(content), false, model.UTF8Validation, parser.NewParser(parser.Options{}), slog.Default())
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	group := theirs.Groups[0]
	ours := read(t, content)
	if ours[0].Title != group.Name {
		t.Errorf("the group is %q, want %q", ours[0].Title, group.Name)
	}
	for i, rule := range group.Rules {
		have := ours[i+1]
		rule.Labels = with(group.Labels, rule.Labels)
		if have.Title != rule.Alert+rule.Record || have.Body["expr"] != rule.Expr {
			t.Errorf("read %s: %s, want %s: %s", have.Title, have.Body["expr"], rule.Alert+rule.Record, rule.Expr)
		}
		if diff := cmp.Diff(rule.Labels, Strings(have.Body, "labels")); diff != "" {
			t.Errorf("labels (-Prometheus +here):\n%s", diff)
		}
		if diff := cmp.Diff(with(rule.Annotations, nil), Strings(have.Body, "annotations")); diff != "" {
			t.Errorf("annotations (-Prometheus +here):\n%s", diff)
		}
	}
}

// TestAsAlertmanagerReads the same.
func TestAsAlertmanagerReads(t *testing.T) {
	content := `route: {receiver: 5, routes: [{receiver: 1.0, match: ` + oddScalars + `, group_by: [a1, b], mute_time_intervals: [1_0]}]}
receivers: [{name: 5}, {name: 1.0, pagerduty_configs: [{routing_key: 007, severity: 1.10, send_resolved: false}]}]
mute_time_intervals: [{name: 1_0, time_intervals: [{years: [2024], days_of_month: [1], times: [{start_time: 09:00, end_time: 17:00}]}]}]`
	theirs, err := config.Load(content)
	if err != nil {
		t.Fatal(err)
	}
	ours := read(t, content)
	if ours[0].Body["receiver"] != theirs.Route.Receiver || ours[1].UID != theirs.Receivers[0].Name || ours[2].UID != theirs.Receivers[1].Name {
		t.Errorf("receivers %s, %s and %s", ours[0].Body["receiver"], ours[1].UID, ours[2].UID)
	}
	var matchers []string
	for name, value := range theirs.Route.Routes[0].Match {
		matchers = append(matchers, matcher(name, "=", value))
	}
	if diff := cmp.Diff(sortedTexts(anyTexts(matchers)), Objects(ours[0].Body, "routes")[0]["matchers"]); diff != "" {
		t.Errorf("matchers (-Alertmanager +here):\n%s", diff)
	}
	settings := object(Objects(ours[2].Body, "integrations")[0], "settings")
	pagerduty := theirs.Receivers[1].PagerdutyConfigs[0]
	if settings["severity"] != pagerduty.Severity || settings["routing_key"].(Secret).value != string(pagerduty.RoutingKey) {
		t.Errorf("settings are %#v", settings)
	}
}

func with(maps ...map[string]string) map[string]string {
	all := map[string]string{}
	for _, m := range maps {
		for key, value := range m {
			all[key] = value
		}
	}
	return all
}
