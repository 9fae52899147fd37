package grafana_test

import (
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
)

const everything = "create: folder/bakery; folder/bakery-alerts; datasource/logs; datasource/metrics; datasource/traces; " +
	"notification-template/bakery; mute-timing/night; contact-point/baker; contact-point/shop; notification-policy/branch/bakery-alerts; " +
	"rule-group/bakery-alerts/critical; rule-group/bakery-alerts/logs-info; rule-group/bakery-alerts/warning; dashboard/bakery-ovens"

// A second run writes nothing at all.
func TestSecondRunIsQuiet(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		p, report := s.apply(bakery(), plan.Options{})
		wantPlan(t, p, everything)
		if len(report.Notes) > 0 {
			t.Errorf("notes: %v", report.Notes)
		}
		if s.standin != nil {
			s.standin.ForgetRequests()
		}
		p, _ = s.apply(bakery(), plan.Options{Prune: true})
		wantPlan(t, p, "")
		if s.standin == nil {
			return
		}
		if n := s.standin.Counters().Writes; n > 0 {
			t.Errorf("%d writes", n)
		}
	})
}

// A change of one definition writes one object.
func TestOneChange(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		changed := bakery()
		changed.Dashboards[0].Description = "How hot they are."
		p, _ := s.apply(changed, plan.Options{})
		wantPlan(t, p, "update: dashboard/bakery-ovens")
		if said := p.Of(plan.Update)[0].Changes; len(said) != 1 || said[0].Summary.String() != "description changed" {
			t.Errorf("said %v", said)
		}
		wantPlan(t, s.plan(changed, plan.Options{}), "")
	})
}

// What a person changed is not overwritten unseen.
func TestEditsByHand(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		s.editDashboard("bakery-ovens", "title", "Stoves")
		s.call("PUT", "/api/v1/provisioning/mute-timings/night", map[string]any{"name": "night", "time_intervals": []any{map[string]any{"weekdays": []string{"sunday"}}}})
		s.call("PUT", "/api/folders/bakery", map[string]any{"title": "Baking", "overwrite": true})
		p := s.plan(bakery(), plan.Options{})
		if n := p.Count(plan.Conflict); n != 3 || p.Changes() {
			t.Fatalf("%d conflicts: %s", n, describe(p, plan.Actions()...))
		}
		for _, step := range p.Of(plan.Conflict) {
			if !strings.Contains(step.Reason, "it was changed in Grafana") || !strings.Contains(step.Advice, "--force") || len(step.Changes) == 0 {
				t.Errorf("%s: %s %v", step.Key(), step.Reason, step.Changes)
			}
		}
		p, _ = s.apply(bakery(), plan.Options{Force: true})
		if p.Count(plan.Update) != 3 {
			t.Errorf("forced: %s", describe(p, plan.Actions()...))
		}
		wantPlan(t, s.plan(bakery(), plan.Options{}), "")
	})
}

// Who takes an edit over into the definitions has no conflict, now or later.
func TestEditTakenOver(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		s.editDashboard("bakery-ovens", "description", "Edited.")
		edited := bakery()
		edited.Dashboards[0].Description = "Edited."
		p, _ := s.apply(edited, plan.Options{})
		wantPlan(t, p, "record: dashboard/bakery-ovens (as defined already)")
		p, _ = s.apply(bakery(), plan.Options{})
		wantPlan(t, p, "update: dashboard/bakery-ovens")
	})
}

func (s *server) editDashboard(uid, field string, value any) {
	s.t.Helper()
	answer := s.call("GET", "/api/dashboards/uid/"+uid, nil)
	body := answer["dashboard"].(map[string]any)
	body[field] = value
	s.call("POST", "/api/dashboards/db", map[string]any{"dashboard": body, "folderUid": answer["meta"].(map[string]any)["folderUid"], "message": "by hand"})
}

// What is deleted by hand is made again.
func TestDeletedByHand(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		s.call("DELETE", "/api/dashboards/uid/bakery-ovens", nil)
		s.call("DELETE", "/api/datasources/uid/traces", nil)
		p, _ := s.apply(bakery(), plan.Options{})
		wantPlan(t, p, "create: datasource/traces (it was deleted in Grafana); dashboard/bakery-ovens (it was deleted in Grafana)")
		wantPlan(t, s.plan(bakery(), plan.Options{}), "")
	})
}

// What others made is taken over only when told to.
func TestAdopt(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.call("POST", "/api/folders", map[string]any{"uid": "bakery", "title": "Somebody's"})
		s.call("POST", "/api/datasources", map[string]any{"uid": "metrics", "name": "Metrics", "type": "prometheus", "access": "proxy", "url": "http://metrics:9090", "isDefault": true})
		p := s.plan(bakery(), plan.Options{})
		const reason = " (it exists, and obsgen did not make it; take it over with --adopt)"
		if got := describe(p, plan.Conflict); got != "folder/bakery"+reason+"; datasource/metrics"+reason {
			t.Errorf("conflicts: %s", got)
		}
		p, _ = s.apply(bakery(), plan.Options{Adopt: true})
		if got := describe(p, plan.Update, plan.Record); got != "folder/bakery (taken over); datasource/metrics (taken over as it is)" {
			t.Errorf("adopted: %s", got)
		}
		wantPlan(t, s.plan(bakery(), plan.Options{}), "")
	})
}
