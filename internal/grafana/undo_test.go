package grafana_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/grafana/apply"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
)

// differently changes, adds and drops something of each kind.
func differently() obsgen.Bundle {
	b := bakery()
	b.Title = "Bakery of old"
	b.Dashboards[0].Title = "Stoves"
	b.Datasources = append(b.Datasources[:1:1], b.Datasources[1], obsgen.Datasource{UID: "more", Name: "More", Type: "loki", URL: "http://more"})
	b.Rules[0].Summary = "Cold"
	b.Rules[1].Severity = obsgen.Critical // it moves to another group
	b.Rules = b.Rules[:len(b.Rules)-1]
	b.Notification.Contacts[0].Email.Text = "x"
	b.Notification.Contacts = append(b.Notification.Contacts, obsgen.Contact{Name: "new", Email: &obsgen.Email{To: []string{"n@example.com"}}})
	b.Notification.MuteTimings[0].From = "21:00"
	b.Notification.Templates[0].Body = `{{ define "bakery.title" }}x{{ end }}`
	b.Notification.Route.Routes = b.Notification.Route.Routes[:1]
	return b
}

// What an apply did is undone from its backup: changed, created and deleted.
func TestRollback(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		before := s.snapshot()
		_, report := s.apply(differently(), plan.Options{Prune: true})
		session := s.open(differently())
		p, reading, err := session.Rollback(t.Context(), readBackup(t, report), plan.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if p.Count(plan.Conflict) > 0 {
			t.Fatalf("conflicts: %s", describe(p, plan.Conflict))
		}
		done, err := session.Run(p, reading.Ledger, t.TempDir(), nil).Execute(t.Context())
		if err != nil {
			t.Fatalf("%v: %v", err, done.Failed())
		}
		wantPlan(t, s.plan(bakery(), plan.Options{Prune: true}), "")
		if diff := cmp.Diff(before, s.snapshot()); diff != "" {
			t.Errorf("what Grafana has (-before +after):\n%s", diff)
		}
	})
}

func readBackup(t *testing.T, report apply.Report) apply.Backup {
	t.Helper()
	backup, err := apply.ReadBackup(report.Backup)
	if err != nil {
		t.Fatal(err)
	}
	return backup
}

// snapshot is all that a stand-in has, the ledger apart; nil for a real server.
func (s *server) snapshot() any {
	if s.standin == nil {
		return nil
	}
	var state map[string]any
	if err := json.Unmarshal([]byte(text(s.t, s.standin.State())), &state); err != nil {
		s.t.Fatal(err)
	}
	state["dashboards"] = slices.DeleteFunc(state["dashboards"].([]any), func(d any) bool {
		return strings.Contains(text(s.t, d), "obsgen-ledger")
	})
	for _, group := range state["ruleGroups"].([]any) { // Grafana keeps rules in the order in which they came
		slices.SortFunc(group.(map[string]any)["rules"].([]any), func(a, b any) int { return strings.Compare(uidOf(a), uidOf(b)) })
	}
	return state
}

func uidOf(object any) string { return fmt.Sprint(object.(map[string]any)["uid"]) }

// An edit since the apply is not undone unseen.
func TestRollbackSeesEdits(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		changed := bakery()
		changed.Dashboards[0].Description = "x"
		_, report := s.apply(changed, plan.Options{})
		s.editDashboard("bakery-ovens", "title", "By hand")
		p, _, err := s.open(changed).Rollback(t.Context(), readBackup(t, report), plan.Options{})
		if err != nil || !strings.Contains(describe(p, plan.Conflict), "dashboard/bakery-ovens (it was changed in Grafana by") {
			t.Errorf("%v: %s", err, describe(p, plan.Conflict))
		}
	})
}

func TestBadBackups(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		changed := bakery()
		changed.Dashboards[0].Description = "x"
		_, report := s.apply(changed, plan.Options{})
		if _, err := apply.ReadBackup(t.TempDir()); err == nil || !strings.Contains(err.Error(), "name the folder that apply printed") {
			t.Errorf("got %v", err)
		}
		other := bakery()
		other.Name = "butcher"
		if _, _, err := s.open(other).Rollback(t.Context(), readBackup(t, report), plan.Options{}); err == nil || !strings.Contains(err.Error(), `of the bundle "bakery"`) {
			t.Errorf("got %v", err)
		}
	})
}
