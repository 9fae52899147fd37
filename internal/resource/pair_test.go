package resource

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestReadPair(t *testing.T) {
	ovens, cakes := dashboard(``), strings.ReplaceAll(dashboard(``), "ovens", "cakes")
	before := map[string][]byte{"same.json": []byte(ovens), "changed.json": []byte(cakes), "gone.txt": []byte("x"), "same.txt": []byte("x"),
		"unknown.yaml": []byte("a: 1"), "rules.yaml": []byte(rules("for: 5m")), ".obsgen.json": []byte("{"), "CATALOG.md": []byte("x"), "logo.png": {0, 1}}
	after := map[string][]byte{"same.json": []byte(ovens), "changed.json": []byte(cakes + "\n"), "same.txt": []byte("x"), "new.txt": []byte("x"),
		"unknown.yaml": []byte("a: 2"), "rules.yaml": []byte(rules("for: 5m")), ".obsgen.json": []byte("}"), "CATALOG.md": []byte("y"), "logo.png": {0, 2}}
	pair, err := ReadPair(before, after)
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"gone.txt", "logo.png", "new.txt", "unknown.yaml"}; !slices.Equal(pair.Unknown, want) {
		t.Errorf("unknown are %v, want %v", pair.Unknown, want)
	}
	for _, set := range []Set{pair.Before, pair.After} {
		if len(set.Unread) != 1 || set.Unread[0].Path != "same.json" {
			t.Errorf("unread are %v, want the dashboard that is equal", set.Unread)
		}
		var uids []string
		for _, r := range set.Resources {
			uids = append(uids, r.File+" "+r.UID)
		}
		slices.Sort(uids)
		if want := []string{"changed.json cakes", "rules.yaml A", "rules.yaml g"}; !slices.Equal(uids, want) {
			t.Errorf("read %v, want %v", uids, want)
		}
	}
}

// TestReadPairErrors: all come at once, from both sides, each with its file and place.
func TestReadPairErrors(t *testing.T) {
	_, err := ReadPair(
		map[string][]byte{"a.json": []byte("{\n\"a\": 1,\n}"), "good.yaml": []byte(rules("for: 5m"))},
		map[string][]byte{"b.yaml": []byte("a: 1\nb: [1\nc: 2\n"), "c.yaml": []byte("groups: [{rules: []}]"), "d.yml": []byte("groups: [{name: g, rules: [{alert: A}]}]"), "e.json": {0xff}},
	)
	for _, want := range []string{
		"read a.json: JSON, line 3:", "read b.yaml: YAML: yaml: line ", "read c.yaml: as rules: groups[0] has no name",
		"read d.yml: as rules: group \"g\", rules[0]: it has no expr", "read e.json: it is not UTF-8 text",
	} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("no %q in\n%v", want, err)
		}
	}
}

func TestKinds(t *testing.T) {
	for _, test := range []struct {
		name, content string
		want          []Kind
	}{
		{"runbooks/A.md", "# A", []Kind{Runbook}},
		{"a.tmpl", `{{ define "x" }}{{ end }}`, []Kind{Template}},
		{"tests.yaml", "rule_files: [a]\ntests: []", nil},
		{"plugins.yaml", "apps: []", nil},
		{"empty.yaml", "", []Kind{"unknown"}},
		{"comment.yaml", "# nothing\n---\n", []Kind{"unknown"}},
		{"two.yaml", rules("for: 5m") + "\n---\n" + routes("continue: true"), []Kind{RuleGroup, Alert, Route}},
		{"slo.yaml", `groups: [{name: g, rules: [{record: "slo:objective:ratio", expr: vector(0.9), labels: {slo: a}}, {record: "slo:error_budget:ratio", expr: vector(0.1), labels: {slo: a}}]}]`, []Kind{RuleGroup, SLO}},
		{"two-records.yaml", `groups: [{name: g, rules: [{record: "slo:objective:ratio", expr: vector(0.9), labels: {slo: a}}, {record: "slo:error_budget:ratio", expr: vector(0.2), labels: {slo: a}}]}]`, []Kind{RuleGroup, SLO, Record}},
		{"list.yaml", "- a", []Kind{"unknown"}},
		{"text.yaml", "just words", []Kind{"unknown"}},
		{"pod.yaml", "{apiVersion: v1, kind: Pod, spec: {}}", []Kind{"unknown"}},
		{"v2.json", `{"apiVersion": "dashboard.grafana.app/v2", "kind": "Dashboard", "spec": {"elements": {}}}`, []Kind{"refused"}},
	} {
		resources, err := Read(File{test.name, []byte(test.content)})
		var kinds []Kind
		for _, r := range resources {
			kinds = append(kinds, r.Kind)
		}
		switch {
		case errors.Is(err, ErrUnknown):
			kinds = []Kind{"unknown"}
		case err != nil:
			kinds = []Kind{"refused"}
		}
		if !slices.Equal(kinds, test.want) {
			t.Errorf("%s: read %v, want %v; %v", test.name, kinds, test.want, err)
		}
	}
}
