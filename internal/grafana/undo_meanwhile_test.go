package grafana_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
)

// What others have made in the place of what was deleted is not overwritten by an undo.
func TestRollbackSeesNewcomers(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		_, report := s.apply(smaller(), plan.Options{Prune: true})
		s.call("POST", "/api/folders", map[string]any{"uid": "bakery", "title": "Theirs"})
		s.call("POST", "/api/dashboards/db", map[string]any{"dashboard": map[string]any{"uid": "bakery-ovens", "title": "Theirs"}, "folderUid": "bakery"})
		p, _, err := s.open(smaller()).Rollback(t.Context(), readBackup(t, report), plan.Options{})
		const reason = " (it exists, and obsgen did not make it; take it over with --adopt)"
		if got := describe(p, plan.Conflict); err != nil || got != "folder/bakery"+reason+"; dashboard/bakery-ovens"+reason {
			t.Errorf("conflicts: %s, %v", got, err)
		}
	})
}

// withoutSecrets lacks what has secrets in the bakery.
func withoutSecrets() obsgen.Bundle {
	b := bakery()
	b.Datasources, b.Rules = slices.Delete(b.Datasources, 1, 2), b.Rules[:4]
	b.Notification.Contacts = b.Notification.Contacts[:1]
	b.Notification.Route.Contact, b.Notification.Route.Routes = "baker", b.Notification.Route.Routes[:1]
	return b
}

// A backup has no secret, and what only Grafana had is gone with what was deleted.
func TestRollbackWithoutItsSecret(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		_, report := s.apply(withoutSecrets(), plan.Options{Prune: true})
		p, _, err := s.open(withoutSecrets()).Rollback(t.Context(), readBackup(t, report), plan.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{
			"datasource/logs (its secret /secureJsonData/httpHeaderValue1 is nowhere: Grafana has it no more, and no definition names it",
			"contact-point/shop (its secret /receivers/shop-slack/settings/url is nowhere",
		} {
			if got := describe(p, plan.Conflict); !strings.Contains(got, want) {
				t.Errorf("conflicts: %s\nwant %s", got, want)
			}
		}
	})
}

// Where Grafana still has the secret, it keeps it although no definition names it any more.
func TestRollbackKeepsSecrets(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		changed := bakery()
		changed.Datasources[1].URL = "http://elsewhere:3100"
		_, report := s.apply(changed, plan.Options{})
		changed.Datasources[1].Secrets = nil
		session := s.open(changed)
		p, reading, err := session.Rollback(t.Context(), readBackup(t, report), plan.Options{})
		if err != nil {
			t.Fatal(err)
		}
		wantPlan(t, p, "update: datasource/logs")
		if report, err := session.Run(p, reading.Ledger, "", nil).Execute(t.Context()); err != nil {
			t.Fatal(err, report.Failed())
		}
		wantPlan(t, s.plan(bakery(), plan.Options{}), "")
	})
}

// A run that is refused leaves no backup behind.
func TestRefusedRunLeavesNoBackup(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		session := s.open(unsecret(bakery()))
		p, reading, err := session.Plan(t.Context(), plan.Options{})
		if err != nil {
			t.Fatal(err)
		}
		s.apply(unsecret(bakery()), plan.Options{})
		folder := t.TempDir()
		if _, err = session.Run(p, reading.Ledger, folder, nil).Execute(t.Context()); err == nil {
			t.Error("an outdated plan was executed")
		}
		if left, err := filepath.Glob(filepath.Join(folder, "bakery-*")); err != nil || len(left) > 0 {
			t.Errorf("left %v, %v", left, err)
		}
	})
}
