package grafana_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
)

// A secret that has changed is sent although Grafana never shows it; one that has not is not.
func TestChangedSecret(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		s.env["SLACK_WEBHOOK_PATH"] = "T0/B0/new-hush"
		p, _ := s.apply(bakery(), plan.Options{})
		wantPlan(t, p, "update: contact-point/shop")
		if said := p.Of(plan.Update)[0].Changes; len(said) != 1 || !strings.Contains(said[0].Summary.String(), "(secret)") {
			t.Errorf("said %v", said)
		}
		wantPlan(t, s.plan(bakery(), plan.Options{}), "")
		if s.standin != nil && !strings.Contains(text(t, s.standin.State()), "T0/B0/new-hush") {
			t.Error("the new secret has not arrived")
		}
		s.env["LOGS_TOKEN"] = "other-hush"
		p, _ = s.apply(bakery(), plan.Options{})
		wantPlan(t, p, "update: datasource/logs")
	})
}

// Where a secret is not set, nothing else is kept from being applied, and nothing is lost.
func TestSecretNotSet(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		s.env = nil
		changed := bakery()
		changed.Dashboards[0].Description = "Hot."
		p, _ := s.apply(changed, plan.Options{})
		wantPlan(t, p, "update: dashboard/bakery-ovens")
		if !strings.Contains(strings.Join(p.Notes, "\n"), "not set: LOGS_TOKEN, PAGERDUTY_KEY, SLACK_WEBHOOK_PATH") {
			t.Errorf("notes: %v", p.Notes)
		}
		changed.Notification.Contacts[1].Slack.Text = "other"
		session := s.open(changed)
		made, reading, err := session.Plan(t.Context(), plan.Options{})
		if err != nil {
			t.Fatal(err)
		}
		_, err = session.Run(made, reading.Ledger, t.TempDir(), nil).Execute(t.Context())
		if err == nil || !strings.Contains(err.Error(), "nothing was written") || !strings.Contains(err.Error(), "SLACK_WEBHOOK_PATH for contact-point/shop") {
			t.Errorf("got %v", err)
		}
		s.env = secrets()
		wantPlan(t, s.plan(bakery(), plan.Options{}), "update: dashboard/bakery-ovens")
	})
}

// No secret is in a plan, a backup, a report, the ledger, or an error.
func TestSecretsStayHidden(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		p, _ := s.apply(bakery(), plan.Options{})
		wantNoSecret(t, "the plan", text(t, p))
		changed := bakery()
		changed.Notification.Contacts[0].Email.Text = "x"
		changed.Notification.Contacts[1].Slack.Text = "x"
		changed.Datasources[1].URL = "http://elsewhere:3100"
		session := s.open(changed)
		made, reading, err := session.Plan(t.Context(), plan.Options{})
		if err != nil {
			t.Fatal(err)
		}
		report, err := session.Run(made, reading.Ledger, t.TempDir(), nil).Execute(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		backup, err := os.ReadFile(filepath.Join(report.Backup, "backup.json"))
		if err != nil {
			t.Fatal(err)
		}
		wantNoSecret(t, "the backup", string(backup))
		_, ledger := s.try("GET", "/api/dashboards/uid/obsgen-bakery", nil)
		wantNoSecret(t, "the ledger", string(ledger))
	})
}

func wantNoSecret(t *testing.T, where, content string) {
	t.Helper()
	if content == "" {
		t.Errorf("%s is empty", where)
	}
	if i := strings.Index(content, "hush"); i >= 0 {
		t.Errorf("%s shows a secret: …%s…", where, content[max(0, i-60):min(len(content), i+20)])
	}
}

func text(t *testing.T, value any) string {
	t.Helper()
	encoded, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return string(encoded)
}
