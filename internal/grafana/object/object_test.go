package object_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/fixture"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/render"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// bakery are the objects of the fixture.
func bakery(t *testing.T) map[string]object.Object {
	t.Helper()
	files, err := render.All(build.Build(fixture.Bakery()), render.Targets())
	if err != nil {
		t.Fatal(err)
	}
	source := object.Source{Files: map[string][]byte{}, FolderUIDs: map[string]string{render.AlertFolder(fixture.Bakery()): "bakery-alerts"}}
	for path, content := range files {
		if strings.HasPrefix(path, "grafana/") {
			source.Files[path] = content
		}
	}
	objects, err := source.Objects()
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]object.Object{}
	for _, o := range objects {
		all[o.Key().String()] = o
	}
	return all
}

func fields(t *testing.T, o object.Object) resource.Object {
	t.Helper()
	all, err := o.Fields()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestObjectsOfFiles(t *testing.T) {
	got := resource.Keys(bakery(t))
	want := []string{
		"contact-point/baker", "contact-point/shop", "dashboard/bakery-ovens", "datasource/logs", "datasource/metrics", "datasource/traces",
		"folder/bakery", "folder/bakery-alerts", "mute-timing/night", "notification-policy/grafana", "notification-template/bakery",
		"rule-group/bakery-alerts/critical", "rule-group/bakery-alerts/logs-info", "rule-group/bakery-alerts/warning",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("objects (-want +got):\n%s", diff)
	}
}

// What files have escaped, the API takes as it is.
func TestDollarsAreLiteral(t *testing.T) {
	all := bakery(t)
	if url := resource.Text(fields(t, all["datasource/logs"]), "url"); url != "http://logs:3100/$tenant" {
		t.Errorf("url %q", url)
	}
	baker := resource.Objects(fields(t, all["contact-point/baker"]), "receivers")
	if text := resource.Text(baker[0], "settings", "message"); text != "costs $5" {
		t.Errorf("message %q", text)
	}
	if tree := string(all["notification-policy/grafana"].Body); !strings.Contains(tree, `"bak.*$"`) {
		t.Errorf("matcher in %s", tree)
	}
}

// A contact point of two files, one with secrets, is one contact point.
func TestContactPointsAreMerged(t *testing.T) {
	receivers := resource.Objects(fields(t, bakery(t)["contact-point/baker"]), "receivers")
	if len(receivers) != 2 || resource.Text(receivers[0], "type") != "email" || resource.Text(receivers[1], "type") != "pagerduty" {
		t.Errorf("got %v", receivers)
	}
}

func TestRulesAreTheAPIs(t *testing.T) {
	o := bakery(t)["rule-group/bakery-alerts/critical"]
	group := fields(t, o)
	rule := resource.Objects(group, "rules")[0]
	if group["interval"] != 60.0 || o.Folder != "bakery-alerts" || rule["keep_firing_for"] != "10m" || rule["keepFiringFor"] != nil ||
		rule["folderUID"] != "bakery-alerts" || rule["panelId"] != nil || resource.Text(rule, "annotations", "__panelId__") == "" {
		t.Errorf("interval %v, rule %v", group["interval"], rule)
	}
}

func TestResolve(t *testing.T) {
	all := bakery(t)
	env := func(name string) (string, bool) {
		value := map[string]string{"SLACK_WEBHOOK_PATH": "T0/B0/hush", "LOGS_TOKEN": "s3cret"}[name]
		return value, value != ""
	}
	var hidden []string
	hide := func(value string) { hidden = append(hidden, value) }
	body, missing, err := all["contact-point/shop"].Resolve(env, hide)
	if err != nil || len(missing) > 0 || !strings.Contains(string(body), "https://hooks.example.com/services/T0/B0/hush") {
		t.Errorf("got %s, missing %v, %v", body, missing, err)
	}
	body, _, err = all["datasource/logs"].Resolve(env, hide)
	if err != nil || !strings.Contains(string(body), `"Bearer $s3cret"`) {
		t.Errorf("got %s, %v", body, err)
	}
	_, missing, _ = all["contact-point/baker"].Resolve(env, hide)
	if diff := cmp.Diff([]string{"PAGERDUTY_KEY"}, missing); diff != "" {
		t.Errorf("missing (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"https://hooks.example.com/services/T0/B0/hush", "T0/B0/hush", "Bearer $s3cret", "s3cret"}, hidden[:4]); diff != "" {
		t.Errorf("hidden (-want +got):\n%s", diff)
	}
	for key, o := range all {
		if strings.Contains(string(o.Body), "hush") || strings.Contains(string(o.Body), "s3cret") {
			t.Errorf("%s holds a secret", key)
		}
	}
}

func TestBadFiles(t *testing.T) {
	for name, test := range map[string]struct{ file, content, want string }{
		"no uid":      {"grafana/dashboards/f/a.json", `{"title":"A"}`, "has no uid"},
		"not JSON":    {"grafana/dashboards/f/a.json", `{`, "read grafana/dashboards/f/a.json"},
		"not YAML":    {"grafana/provisioning/alerting/a.yaml", "a: [", "read grafana/provisioning/alerting/a.yaml"},
		"no folder":   {"grafana/provisioning/alerting/a.yaml", "groups: [{name: g, folder: nowhere, interval: 1m}]", `the folder "nowhere" has no uid`},
		"no interval": {"grafana/provisioning/alerting/a.yaml", "groups: [{name: g, folder: F, interval: soon}]", "rule group g"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := object.Source{Files: map[string][]byte{test.file: []byte(test.content)}, FolderUIDs: map[string]string{"F": "f"}}.Objects()
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want %q", err, test.want)
			}
		})
	}
}

func TestKeyText(t *testing.T) {
	want := map[object.Key]int{{Kind: resource.RuleGroup, UID: "folder/group"}: 1}
	text, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got map[object.Key]int
	if err := json.Unmarshal(text, &got); err != nil || !cmp.Equal(want, got) {
		t.Errorf("%s became %v, %v", text, got, err)
	}
	if err := json.Unmarshal([]byte(`{"nothing":1}`), &got); err == nil {
		t.Error("a key without a uid was read")
	}
}
