package grafana_test

import (
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/grafana/apply"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
)

// smaller lacks the dashboard, one datasource and the alerts of the bakery.
func smaller() obsgen.Bundle {
	b := bakery()
	b.Dashboards, b.Rules = nil, nil
	b.Datasources = b.Datasources[:2]
	return b
}

const orphans = "folder/bakery; folder/bakery-alerts; datasource/traces; notification-policy/branch/bakery-alerts; " +
	"rule-group/bakery-alerts/critical; rule-group/bakery-alerts/logs-info; rule-group/bakery-alerts/warning; dashboard/bakery-ovens"

// What is no longer defined stays until somebody asks for its deletion.
func TestPrune(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		p := s.plan(smaller(), plan.Options{})
		if p.Changes() || p.Count(plan.Keep) != 7 {
			t.Errorf("without --prune: %s", describe(p, plan.Actions()...))
		}
		p, _ = s.apply(smaller(), plan.Options{Prune: true})
		want := strings.Replace(orphans, "notification-policy/branch/bakery-alerts; ", "", 1)
		if got := describe(p, plan.Delete); got != want {
			t.Errorf("deleted: %s\nwant     %s", got, want)
		}
		wantPlan(t, s.plan(smaller(), plan.Options{Prune: true}), "")
		if status, _ := s.try("GET", "/api/folders/bakery", nil); status != 404 {
			t.Errorf("the folder answers %d", status)
		}
	})
}

// A bundle that defines nothing is more likely a mistake than a wish.
func TestEmptyBundleDeletesNothing(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		p := s.plan(obsgen.Bundle{Name: "bakery", Title: "Bakery"}, plan.Options{Prune: true, Force: true})
		if p.Count(plan.Delete) > 0 || p.Count(plan.Keep) != 14 || !strings.Contains(describe(p, plan.Keep), "not taken for a wish") {
			t.Errorf("plan: %s", describe(p, plan.Actions()...))
		}
	})
}

// Grafana deletes what is in a folder with it, so a folder goes only when it is empty.
func TestForeignContentsKeepTheFolder(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		s.call("POST", "/api/dashboards/db", map[string]any{"dashboard": map[string]any{"uid": "theirs", "title": "Theirs"}, "folderUid": "bakery"})
		p, _ := s.apply(smaller(), plan.Options{Prune: true})
		if got := describe(p, plan.Keep); got != "folder/bakery (no longer defined, but dashboard/theirs is in it)" {
			t.Errorf("kept: %s", got)
		}
		s.call("GET", "/api/dashboards/uid/theirs", nil)
	})
}

// That Grafana hides its secret is no edit.
func TestOrphanWithASecret(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		renamed := bakery()
		renamed.Notification.Contacts[1].Name = "till"
		renamed.Notification.Route.Contact, renamed.Notification.Route.Routes[1].Contact = "till", "till"
		p, _ := s.apply(renamed, plan.Options{Prune: true})
		wantPlan(t, p, "create: contact-point/till\nupdate: notification-policy/branch/bakery-alerts\ndelete: contact-point/shop")
		wantPlan(t, s.plan(renamed, plan.Options{Prune: true}), "")
	})
}

// What somebody makes or saves while a deletion is agreed to is not deleted with it.
func TestPruneMeanwhile(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		saved := s.save(s.plan(smaller(), plan.Options{Prune: true}))
		s.call("POST", "/api/dashboards/db", map[string]any{"dashboard": map[string]any{"uid": "theirs", "title": "Theirs"}, "folderUid": "bakery"})
		session := s.open(smaller())
		reading, err := session.Verify(t.Context(), saved)
		if err != nil {
			t.Fatal(err)
		}
		s.editDashboard("bakery-ovens", "title", "By hand")
		report, err := session.Run(saved, reading.Ledger, "", nil).Execute(t.Context())
		for key, want := range map[string]string{"folder/bakery": " is in it, and would be deleted with it", "dashboard/bakery-ovens": "somebody has changed it"} {
			if got := failure(report, key); !strings.Contains(got, want) {
				t.Errorf("%s: got %q (%v), want %q", key, got, err, want)
			}
		}
		s.call("GET", "/api/dashboards/uid/theirs", nil)
		s.call("GET", "/api/dashboards/uid/bakery-ovens", nil)
	})
}

// failure is why a step failed.
func failure(report apply.Report, key string) string {
	for _, o := range report.Failed() {
		if o.Step.Key().String() == key {
			return o.Err.Error()
		}
	}
	return ""
}

// What was changed by hand is not deleted unseen.
func TestEditedOrphanStays(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		s.editDashboard("bakery-ovens", "title", "Mine now")
		p := s.plan(smaller(), plan.Options{Prune: true})
		if !strings.Contains(describe(p, plan.Conflict), "dashboard/bakery-ovens (no longer defined, but it was changed in Grafana by") {
			t.Errorf("conflicts: %s", describe(p, plan.Conflict))
		}
		if !strings.Contains(describe(p, plan.Keep), "folder/bakery (") {
			t.Errorf("the folder is not kept: %s", describe(p, plan.Actions()...))
		}
		p, _ = s.apply(smaller(), plan.Options{Prune: true, Force: true})
		if !strings.Contains(describe(p, plan.Delete), "dashboard/bakery-ovens") {
			t.Errorf("forced: %s", describe(p, plan.Actions()...))
		}
	})
}

// A contact point that another team's policy names is not pulled away.
func TestUsedContactPointStays(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		tree := s.call("GET", "/api/v1/provisioning/policies", nil)
		tree["routes"] = append(tree["routes"].([]any), map[string]any{"receiver": "baker", "object_matchers": []any{[]string{"team", "=", "x"}}})
		s.call("PUT", "/api/v1/provisioning/policies", tree)
		p, _ := s.apply(withoutBaker(), plan.Options{Prune: true})
		if got := describe(p, plan.Keep); got != "contact-point/baker (no longer defined, but a notification policy still uses it)" {
			t.Errorf("kept: %s", got)
		}
	})
}

// Somebody's rule in a group of ours would be lost with the next write of the group.
func TestForeignRuleInOurGroup(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		s.call("POST", "/api/v1/provisioning/alert-rules", map[string]any{
			"uid": "theirs", "title": "Theirs", "folderUID": "bakery-alerts", "ruleGroup": "critical", "orgID": 1, "condition": "A", "for": "5m",
			"noDataState": "OK", "execErrState": "Error", "data": []any{map[string]any{"refId": "A", "datasourceUid": "metrics",
				"relativeTimeRange": map[string]int{"from": 600, "to": 0}, "model": map[string]any{"refId": "A", "expr": "up"}}},
		})
		changed := bakery()
		changed.Rules[0].Summary = "Cold"
		p := s.plan(changed, plan.Options{Force: true})
		if got := describe(p, plan.Conflict); got != "rule-group/bakery-alerts/critical (somebody added the rule theirs (Theirs), which writing the group would delete; move it to another group)" {
			t.Errorf("conflicts: %s", got)
		}
		p, _ = s.apply(smaller(), plan.Options{Prune: true, Force: true})
		if !strings.Contains(describe(p, plan.Delete), "rule-group/bakery-alerts/critical") || !strings.Contains(describe(p, plan.Keep), "folder/bakery-alerts") {
			t.Errorf("plan: %s", describe(p, plan.Actions()...))
		}
		s.call("GET", "/api/v1/provisioning/alert-rules/theirs", nil)
	})
}
