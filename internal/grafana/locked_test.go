package grafana_test

import (
	"strings"
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen/internal/grafana"
	"github.com/ltv-assistant/obsgen/internal/grafana/ledger"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
	"github.com/ltv-assistant/obsgen/internal/grafana/standin"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// What a file provisions cannot be written through the API: the plan says so before.
func TestProvisionedFromFiles(t *testing.T) {
	for _, face := range []standin.Face{standin.V11_0, standin.V12_4} {
		t.Run(string(face), func(t *testing.T) {
			s := newServer(t, face)
			s.apply(bakery(), plan.Options{})
			for kind, uid := range map[standin.Kind]string{
				standin.Datasource: "logs", standin.Dashboard: "bakery-ovens", standin.AlertRule: "bakery-oven-cold",
				standin.ContactPoint: "shop-slack", standin.Template: "bakery", standin.MuteTiming: "night",
			} {
				if err := s.standin.Provision(kind, uid); err != nil {
					t.Fatal(err)
				}
			}
			wantPlan(t, s.plan(bakery(), plan.Options{}), "")
			changed := differently()
			changed.Notification.Contacts[1].Slack.Text = "x"
			changed.Datasources[1].URL = "http://elsewhere"
			p := s.plan(changed, plan.Options{Force: true})
			for _, key := range []string{"datasource/logs", "dashboard/bakery-ovens", "rule-group/bakery-alerts/critical", "contact-point/shop", "notification-template/bakery", "mute-timing/night"} {
				if !strings.Contains(describe(p, plan.Conflict), key+" (Grafana provisions it from a file") {
					t.Errorf("%s is not among the conflicts: %s", key, describe(p, plan.Conflict))
				}
			}
		})
	}
}

// With --editable people may change what is applied in the user interface; Grafana keeps
// what it has locked for the API, and the plan stays quiet about it.
func TestEditable(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{Editable: true})
		if got := s.provenances(); got != "" {
			t.Errorf("locked for the API: %s", got)
		}
		wantPlan(t, s.plan(bakery(), plan.Options{Editable: true}), "")
		s.apply(differently(), plan.Options{})
		if got := s.provenances(); !strings.Contains(got, "rule-group/bakery-alerts/critical") || !strings.Contains(got, "mute-timing/night") {
			t.Errorf("locked for the API: %s", got)
		}
		s.apply(bakery(), plan.Options{Editable: true, Prune: true})
		if got := s.provenances(); !strings.Contains(got, "mute-timing/night") || strings.Contains(got, "rule-group/bakery-alerts/critical") {
			t.Errorf("locked for the API: %s", got)
		}
		wantPlan(t, s.plan(bakery(), plan.Options{Editable: true}), "")
	})
}

// provenances lists what is locked for the API.
func (s *server) provenances() string {
	s.t.Helper()
	session := s.open(bakery())
	reading, err := session.Read(s.t.Context(), session.Bundle.Objects)
	if err != nil {
		s.t.Fatal(err)
	}
	var locked []string
	for _, o := range session.Bundle.Objects {
		if found := reading.Live.Found[o.Key()]; found.Provenance != "" {
			locked = append(locked, o.Key().String())
		}
	}
	return strings.Join(locked, " ")
}

// A token that may only read gets the name of what it lacks, and writes nothing.
func TestReadOnlyToken(t *testing.T) {
	for _, face := range []standin.Face{standin.V11_0, standin.V12_4} {
		t.Run(string(face), func(t *testing.T) {
			s := newServer(t, face)
			connection := s.connection()
			connection.User, connection.Password, connection.Token = "", "", s.standin.AddToken(standin.Viewer)
			session, err := grafana.Open(t.Context(), s.client(connection), bundle(t, bakery()))
			if err != nil {
				t.Fatal(err)
			}
			session.Environment = s.open(bakery()).Environment
			p, reading, err := session.Plan(t.Context(), plan.Options{})
			if err != nil {
				t.Fatal(err)
			}
			_, err = session.Run(p, reading.Ledger, "", nil).Execute(t.Context())
			if err == nil || !strings.Contains(err.Error(), "Permissions needed") || !strings.Contains(err.Error(), "the credentials must have this permission") {
				t.Errorf("got %v", err)
			}
			wantPlan(t, s.plan(bakery(), plan.Options{}), everything)
		})
	}
}

// While somebody writes, others wait: until he has ended, or has been gone for a minute.
func TestClaim(t *testing.T) {
	now := time.Now()
	s := newServer(t, standin.V12_4)
	s.standin = standin.New(standin.V12_4, standin.WithClock(func() time.Time { return now }))
	s.listen()
	session := s.open(bakery())
	store := ledger.Store{Client: session.Client, Bundle: "bakery", Title: "Bakery"}
	l, err := store.Read(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	l.Claim = &ledger.Claim{ID: "x", By: "process 7 on build-3"}
	l.Entries[object.Key{Kind: resource.Folder, UID: "bakery"}] = ledger.Entry{Pending: "y"}
	if err := store.Write(t.Context(), l, "begins"); err != nil {
		t.Fatal(err)
	}
	now = now.Add(ledger.Lease - 2*time.Second)
	said := ""
	err = session.AwaitClaim(t.Context(), func(by string, left time.Duration) {
		said = by
		if left > 3*time.Second || left <= 0 {
			t.Errorf("%v are left, want about 2 s", left)
		}
		now = now.Add(10 * time.Second)
	})
	if err != nil || said != "process 7 on build-3" {
		t.Errorf("waited for %q, %v", said, err)
	}
	s.apply(bakery(), plan.Options{})
	wantPlan(t, s.plan(bakery(), plan.Options{}), "")
}
