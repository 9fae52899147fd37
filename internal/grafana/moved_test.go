package grafana_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
)

// A saved plan is what is executed, whatever the definitions say by now.
func TestSavedPlan(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		saved := s.save(s.plan(bakery(), plan.Options{}))
		session := s.open(smaller())
		reading, err := session.Verify(t.Context(), saved)
		if err != nil {
			t.Fatal(err)
		}
		if report, err := session.Run(saved, reading.Ledger, t.TempDir(), nil).Execute(t.Context()); err != nil {
			t.Fatalf("%v: %v", err, report.Failed())
		}
		wantPlan(t, s.plan(bakery(), plan.Options{}), "")
		if _, err := session.Verify(t.Context(), saved); err == nil || !strings.Contains(err.Error(), "obsgen apply has run since the plan was made") {
			t.Errorf("the same plan again: %v", err)
		}
	})
}

func (s *server) save(p *plan.Plan) *plan.Plan {
	s.t.Helper()
	file := filepath.Join(s.t.TempDir(), "plan.json")
	if err := plan.WriteFile(file, p); err != nil {
		s.t.Fatal(err)
	}
	read, err := plan.ReadFile(file)
	if err != nil {
		s.t.Fatal(err)
	}
	return read
}

// It is refused once Grafana is not what it was made for.
func TestMovedPlan(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		changed := bakery()
		changed.Dashboards[0].Description = "x"
		changed.Notification.MuteTimings[0].From = "21:00"
		saved := s.save(s.plan(changed, plan.Options{}))
		s.editDashboard("bakery-ovens", "title", "By hand")
		if _, err := s.open(changed).Verify(t.Context(), saved); err == nil || !strings.Contains(err.Error(), "changed in Grafana since the plan was made: dashboard/bakery-ovens") {
			t.Errorf("got %v", err)
		}
		saved.Bundle = "butcher"
		if _, err := s.open(changed).Verify(t.Context(), saved); err == nil || !strings.Contains(err.Error(), `of the bundle "butcher"`) {
			t.Errorf("another bundle: %v", err)
		}
		saved.Server = "https://elsewhere.example"
		if _, err := s.open(changed).Verify(t.Context(), saved); err == nil || !strings.Contains(err.Error(), "the plan is for https://elsewhere.example") {
			t.Errorf("another server: %v", err)
		}
	})
}

// What has no version is looked at again before it is written: the branch in the tree of all,
// mute timings, templates and contact points.
func TestAlertingEditedMeanwhile(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		session := s.open(differently())
		saved := s.save(s.plan(differently(), plan.Options{}))
		reading, err := session.Verify(t.Context(), saved)
		if err != nil {
			t.Fatal(err)
		}
		tree := s.call("GET", "/api/v1/provisioning/policies", nil)
		tree["routes"].([]any)[0].(map[string]any)["repeat_interval"] = "7h"
		s.call("PUT", "/api/v1/provisioning/policies", tree)
		s.call("PUT", "/api/v1/provisioning/mute-timings/night", map[string]any{"name": "night", "time_intervals": []any{map[string]any{"weekdays": []string{"sunday"}}}})
		s.call("PUT", "/api/v1/provisioning/templates/bakery", map[string]any{"template": `{{ define "hand" }}{{ end }}`})
		s.call("POST", "/api/v1/provisioning/contact-points", map[string]any{"uid": "more", "name": "baker", "type": "email", "settings": map[string]any{"addresses": "x@example.com"}})
		report, err := session.Run(saved, reading.Ledger, "", nil).Execute(t.Context())
		for _, key := range []string{"notification-policy/branch/bakery-alerts", "mute-timing/night", "notification-template/bakery", "contact-point/baker"} {
			if got := failure(report, key); !strings.Contains(got, "somebody has changed it since the plan was made") {
				t.Errorf("%s: got %q, %v", key, got, err)
			}
		}
		s.apply(differently(), plan.Options{Force: true})
		wantPlan(t, s.plan(differently(), plan.Options{}), "keep: datasource/traces (no longer defined; --prune deletes it); rule-group/bakery-alerts/logs-info (no longer defined; --prune deletes it)")
	})
}

// Whoever saves between plan and write is not overwritten.
func TestSavedMeanwhile(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		changed := bakery()
		changed.Dashboards[0].Description = "x"
		session := s.open(changed)
		p, reading, err := session.Plan(t.Context(), plan.Options{})
		if err != nil {
			t.Fatal(err)
		}
		s.editDashboard("bakery-ovens", "title", "By hand")
		report, err := session.Run(p, reading.Ledger, t.TempDir(), nil).Execute(t.Context())
		if err == nil || len(report.Failed()) != 1 || !strings.Contains(report.Failed()[0].Err.Error(), "somebody has changed it since the plan was made") {
			t.Errorf("got %v, %v", err, report.Failed())
		}
		if p := s.plan(changed, plan.Options{}); p.Count(plan.Conflict) != 1 {
			t.Errorf("afterwards: %s", describe(p, plan.Actions()...))
		}
	})
}
