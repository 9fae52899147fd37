package routing_test

import (
	"testing"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/routing"
)

// grafanaRule is a file with one rule of Grafana, in the folder Bakery.
func grafanaRule(more string) string {
	return `apiVersion: 1
groups:
- name: ovens
  folder: Bakery
  rules:
  - {uid: cold, title: OvenCold, condition: A, for: 5m, labels: {severity: critical}` + more + `}
`
}

const contactPoints = `apiVersion: 1
contactPoints:
- name: chat
  receivers: [{uid: c, type: slack, settings: {recipient: "#bakery", url: "https://hooks.slack.com/services/T0/B0/hidden"}}]
- name: pager
  receivers: [{uid: p, type: pagerduty, settings: {integrationKey: hidden}}]
muteTimes:
- {name: night, time_intervals: [{times: [{start_time: "22:00", end_time: "24:00"}]}]}
`

func policies(text string) string {
	return "apiVersion: 1\npolicies:\n- receiver: chat\n  group_by: [alertname]\n" + text
}

// TestGrafana: notification policies are routes, in Grafana's notation.
func TestGrafana(t *testing.T) {
	root := []string{grafanaRule(""), contactPoints, policies("")}
	for name, c := range map[string]struct {
		rule, policies string
		want           []string
	}{
		"object matchers":     {"", `  routes: [{receiver: pager, object_matchers: [[severity, =, critical]]}]`, []string{`OvenCold [routing] notifies “Slack #bakery” → PagerDuty`}},
		"folder":              {"", `  routes: [{receiver: pager, object_matchers: [[grafana_folder, "=~", "Bak.*"]]}]`, []string{`OvenCold [routing] notifies “Slack #bakery” → PagerDuty`}},
		"another folder":      {"", `  routes: [{receiver: pager, object_matchers: [[grafana_folder, =, Mill]]}]`, nil},
		"a label with a dot":  {"", `  routes: [{receiver: pager, object_matchers: [[service.name, =, oven]]}]`, []string{`OvenCold [routing] possibly, if service.name=oven: notifies “Slack #bakery” → PagerDuty`}},
		"a label with spaces": {"", `  routes: [{receiver: pager, object_matchers: [[my oven, "!=", left one]]}]`, []string{`OvenCold [routing] if “my oven” is not “left one”: notifies “Slack #bakery” → PagerDuty`}},
		"mute timing":         {"", `  routes: [{mute_time_intervals: [night], object_matchers: [[severity, =, critical]]}]`, []string{`OvenCold [routing/mute/night] now muted during night (“every day 22:00–24:00”)`}},
		"paused":              {", isPaused: true", "", []string{`OvenCold [routing] no longer notifies anybody; until now it notified “Slack #bakery”`}},
		"its own contact point": {", notification_settings: {receiver: pager}", "",
			[]string{`OvenCold [routing] notifies “Slack #bakery” → PagerDuty`, `OvenCold [routing/group] grouped by alertname → “alertname, grafana_folder”`}},
		"its own repeat": {", notification_settings: {receiver: chat, group_by: [alertname, oven], repeat_interval: 1d, mute_time_intervals: [night]}", "",
			[]string{`OvenCold [routing/repeat] repeats every 4h → 1d`, `OvenCold [routing/group] grouped by alertname → “alertname, grafana_folder, oven”`, `OvenCold [routing/mute/night] now muted during night (“every day 22:00–24:00”)`}},
		"its own, of Grafana's database": {", notification_settings: {receiver: elsewhere, group_by: ['...']}", "",
			[]string{`OvenCold [routing] notifies “Slack #bakery” → elsewhere`, `OvenCold [routing/group] grouped by alertname → “all labels”`}},
	} {
		t.Run(name, func(t *testing.T) {
			want(t, compare(t, root, []string{grafanaRule(c.rule), contactPoints, policies(c.policies)}), c.want...)
		})
	}
}

// TestGrafanaInFiles: a contact point of two files has what both have, and a policy may
// name one that is only in Grafana's database.
func TestGrafanaInFiles(t *testing.T) {
	more := "apiVersion: 1\ncontactPoints:\n- {name: chat, receivers: [{uid: e, type: email, settings: {addresses: ovens@example.com}}]}\n"
	before := []string{grafanaRule(""), contactPoints, policies("")}
	want(t, compare(t, before, append(before, more)),
		`OvenCold [routing] notifies “Slack #bakery” → “Slack #bakery, email ovens@example.com”`)
	if _, err := routing.NewIndex(t.Context(), set(t, contactPoints, policies("  routes: [{receiver: elsewhere}]"))); err != nil {
		t.Error(err)
	}
}

// TestGrafanaWithoutFolder: a rule whose folder is not known may be in any.
func TestGrafanaWithoutFolder(t *testing.T) {
	in := set(t, grafanaRule(""), contactPoints, policies(`  routes: [{receiver: pager, object_matchers: [[grafana_folder, =, Bakery]]}]`))
	for _, r := range in.Resources {
		r.Folder = ""
	}
	x, err := routing.NewIndex(t.Context(), in)
	if err != nil {
		t.Fatal(err)
	}
	at := 0
	for in.Resources[at].Kind != resource.GrafanaAlert {
		at++
	}
	want(t, []string{x.Told(in.Resources[at]).String()}, "Slack #bakery or PagerDuty")
}
