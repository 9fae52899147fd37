package render_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/fixture"
)

const (
	provisioning = "grafana/provisioning/"
	alerting     = provisioning + "alerting/"
	secretFile   = "grafana/provisioning-with-secrets/alerting/contact-points-with-secrets.yaml"
)

// What Grafana has after interpolation is what the definition says: every $ in place,
// and only secrets filled in.
func TestDatasourcesArriveAsDefined(t *testing.T) {
	read := read[readDatasources](t, renderAll(t, fixture.Bakery()), provisioning+"datasources/bakery.yaml")
	if len(read.Datasources) != 3 {
		t.Fatalf("%d datasources, want 3", len(read.Datasources))
	}
	logs := read.Datasources[1]
	want := map[string]any{
		"derivedFields": []any{map[string]any{"name": "trace", "url": "${__value.raw}", "matcherRegex": `id=(\w+)$`, "datasourceUid": "traces"}},
		"labels":        []any{"$a", "b"},
		"maxLines":      1000,
	}
	if diff := cmp.Diff(any(want), logs.JSONData.plain()); diff != "" {
		t.Errorf("options (-want +got):\n%s", diff)
	}
	if logs.Name != "Logs in $" || logs.URL != "http://logs:3100/$tenant" {
		t.Errorf("name %q, URL %q", logs.Name, logs.URL)
	}
	if token := logs.SecureJSONData["httpHeaderValue1"]; token != "Bearer $s3cret" {
		t.Errorf("the secret arrives as %q", token)
	}
}

// Rendering escapes a copy: the definitions stay what they are.
func TestEscapingLeavesTheDefinitionAlone(t *testing.T) {
	bundle := fixture.Bakery()
	renderAll(t, bundle)
	if diff := cmp.Diff(fixture.Bakery().Datasources, bundle.Datasources); diff != "" {
		t.Errorf("rendering changed the bundle:\n%s", diff)
	}
}

func TestContactPointsArriveAsDefined(t *testing.T) {
	files := renderAll(t, fixture.Bakery())
	safe := read[readContactPoints](t, files, alerting+"contact-points.yaml")
	email, slack := safe.ContactPoints[0].Receivers[0], safe.ContactPoints[1].Receivers[0]
	wantEmail := map[string]any{
		"addresses": "baker@example.com;night@example.com", "singleEmail": true,
		"subject": `{{ template "bakery.title" . }}`, "message": "costs $5",
	}
	wantSlack := map[string]any{
		"url": "https://hooks.example.com/services/T0/B0/x", "recipient": "#shop",
		"title": `{{ template "bakery.title" . }}`, "text": "costs $5",
	}
	if diff := cmp.Diff([]any{wantEmail, wantSlack}, []any{email.Settings.plain(), slack.Settings.plain()}); diff != "" {
		t.Errorf("settings (-want +got):\n%s", diff)
	}
}

// Grafana does not start when a contact point's required secret is unset, so what needs
// one is in a file of its own, and what is loaded always needs none.
func TestSecretsAreSeparate(t *testing.T) {
	files := renderAll(t, fixture.Bakery())
	secret := read[readContactPoints](t, files, secretFile)
	if len(secret.ContactPoints) != 1 || len(secret.ContactPoints[0].Receivers) != 1 {
		t.Fatalf("want the baker's pager alone, got %+v", secret.ContactPoints)
	}
	pager := secret.ContactPoints[0]
	settings := pager.Receivers[0].Settings.plain().(map[string]any)
	if pager.Name != "baker" || pager.Receivers[0].Type != "pagerduty" || settings["integrationKey"] != "k3y" {
		t.Errorf("got %s %s %v", pager.Name, pager.Receivers[0].Type, settings)
	}
	if !strings.Contains(string(files[secretFile]), "once these are set: PAGERDUTY_KEY\n") {
		t.Error("the file does not name the secrets it needs")
	}
	saved := environment
	defer func() { environment = saved }()
	environment = nil
	for _, contact := range read[readContactPoints](t, files, alerting+"contact-points.yaml").ContactPoints {
		for _, receiver := range contact.Receivers {
			for name, value := range receiver.Settings.plain().(map[string]any) {
				if value == "" {
					t.Errorf("%s: %s is empty without secrets", receiver.UID, name)
				}
			}
		}
	}
}

// A webhook whose whole URL is the secret is as dangerous as a pager's key.
func TestWebhookWithoutPrefix(t *testing.T) {
	bundle := fixture.Bakery()
	bundle.Notification.Contacts[1].Slack.Webhook = obsgen.Secret{Env: "SLACK_URL"}
	files := renderAll(t, bundle)
	secret := read[readContactPoints](t, files, secretFile)
	if len(secret.ContactPoints) != 2 || secret.ContactPoints[1].Receivers[0].Type != "slack" {
		t.Errorf("want baker's pager and the shop's channel, got %+v", secret.ContactPoints)
	}
	if !strings.Contains(string(files[secretFile]), "once these are set: PAGERDUTY_KEY, SLACK_URL\n") {
		t.Error("the file does not name the secrets it needs")
	}
	if safe := read[readContactPoints](t, files, alerting+"contact-points.yaml"); len(safe.ContactPoints) != 1 {
		t.Errorf("want the baker's mail alone, got %+v", safe.ContactPoints)
	}
}

// A bundle whose contacts all need secrets has no file without them, and the other way
// around: Grafana complains of an empty list.
func TestNoEmptyContactFile(t *testing.T) {
	bundle := fixture.Bakery()
	bundle.Notification.Contacts = bundle.Notification.Contacts[1:]
	if _, there := renderAll(t, bundle)[secretFile]; there {
		t.Error("a file with secrets, but no contact needs one")
	}
	bundle.Notification = obsgen.Notification{}
	for path := range renderAll(t, bundle) {
		if strings.Contains(path, "contact") || strings.Contains(path, "policies") || strings.HasPrefix(path, "alertmanager/") {
			t.Errorf("%s is there although nobody is notified", path)
		}
	}
}

// Grafana interpolates policies, but neither rules nor templates nor dashboards.
func TestDollarsElsewhere(t *testing.T) {
	files := renderAll(t, fixture.Bakery())
	policy := read[readPolicies](t, files, alerting+"policies.yaml").Policies[0]
	if got := policy.Routes[1].ObjectMatchers[1]; got != [3]interpolated{"team", "=~", "bak.*$"} {
		t.Errorf("matcher %v", got)
	}
	template := read[readTemplates](t, files, alerting+"templates.yaml").Templates[0]
	if want := "{{ define \"bakery.title\" }}{{ $n := len .Alerts }}{{ $n }} alerts, $5 each{{ end }}\n"; template.Template != want {
		t.Errorf("template %q, want %q", template.Template, want)
	}
	rule := read[readRules](t, files, alerting+"rules.yaml").Groups[0].Rules[0]
	if want := "Nothing bakes; cost: $5 a minute."; rule.Annotations["description"] != want {
		t.Errorf("description %q, want %q", rule.Annotations["description"], want)
	}
	if want := "var-service={{ $labels.service }}&"; !strings.Contains(rule.Annotations["dashboard"], want) {
		t.Errorf("dashboard link %q lacks %q", rule.Annotations["dashboard"], want)
	}
	dashboard := string(files["grafana/dashboards/bakery/bakery-ovens.json"])
	if !strings.Contains(dashboard, `{service=~\"$service\"}`) || strings.Contains(dashboard, "$$") {
		t.Error("the dashboard's variables are not as written")
	}
}

// Folder titles are interpolated as well.
func TestDollarInTitles(t *testing.T) {
	bundle := byGrafana()
	bundle.Title = "Ca$h"
	bundle.Dashboards[0].Folder.Title = "Ca$h"
	files := renderAll(t, bundle)
	if got := read[readRules](t, files, alerting+"rules.yaml").Groups[0].Folder; got != "Ca$h alerts" {
		t.Errorf("the folder of the rules is %q", got)
	}
	if got := read[readProviders](t, files, provisioning+"dashboards/bakery.yaml").Providers[0].Folder; got != "Ca$h" {
		t.Errorf("the folder of the dashboards is %q", got)
	}
}

func TestMuteTimings(t *testing.T) {
	bundle := fixture.Bakery()
	bundle.Notification.MuteTimings[0].DaysOfMonth = []string{"1:7"}
	night := read[readMuteTimes](t, renderAll(t, bundle), alerting+"mute-timings.yaml").MuteTimes[0]
	interval := night.TimeIntervals[0]
	if night.Name != "night" || interval.Location != "UTC" || interval.Times[0].Start != "22:00" || interval.DaysOfMonth[0] != "1:7" {
		t.Errorf("got %+v", night)
	}
}
