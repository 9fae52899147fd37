package grafana_test

import (
	"bytes"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
	"github.com/ltv-assistant/obsgen/internal/grafana/standin"
)

// Titles that are taken are refused once, with what to do about it.
func TestTitleIsTaken(t *testing.T) {
	s := newServer(t, standin.V11_0)
	s.apply(bakery(), plan.Options{})
	s.call("POST", "/api/dashboards/db", map[string]any{"dashboard": map[string]any{"uid": "theirs", "title": "Stoves"}, "folderUid": "bakery"})
	changed := bakery()
	changed.Dashboards[0].Title = "Stoves"
	session := s.open(changed)
	p, reading, err := session.Plan(t.Context(), plan.Options{})
	if err != nil {
		t.Fatal(err)
	}
	before := session.Client.Requests()
	report, err := session.Run(p, reading.Ledger, "", nil).Execute(t.Context())
	got := failure(report, "dashboard/bakery-ovens")
	if !strings.Contains(got, "rename or delete the one that has the name") || session.Client.Requests() > before+3 {
		t.Errorf("after %d requests: %s, %v", session.Client.Requests()-before, got, err)
	}
}

// What would be in a folder that could not be made is not tried.
func TestFolderCannotBeMade(t *testing.T) {
	onStandins(t, func(t *testing.T, s *server) {
		s.url = s.through(func(w http.ResponseWriter, r *http.Request) {
			if body, err := io.ReadAll(r.Body); err == nil {
				if r.URL.Path == "/api/folders" && bytes.Contains(body, []byte(`"bakery"`)) {
					http.Error(w, `{"message":"no more folders"}`, http.StatusForbidden)
					return
				}
				r.Body = io.NopCloser(bytes.NewReader(body))
			}
			s.standin.ServeHTTP(w, r)
		})
		session := s.open(unsecret(bakery()))
		p, reading, err := session.Plan(t.Context(), plan.Options{})
		if err != nil {
			t.Fatal(err)
		}
		report, err := session.Run(p, reading.Ledger, "", nil).Execute(t.Context())
		if got := failure(report, "dashboard/bakery-ovens"); got != "not begun: its folder could not be made" || len(report.Failed()) != 2 {
			t.Errorf("got %q, %v, %v", got, err, report.Failed())
		}
	})
}

// A folder that keeps its old title is there all the same.
func TestFolderTitleIsTaken(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		s.call("POST", "/api/folders", map[string]any{"uid": "theirs", "title": "Baking"})
		changed := bakery()
		changed.Dashboards[0].Folder.Title, changed.Dashboards[0].Description = "Baking", "x"
		session := s.open(changed)
		p, reading, err := session.Plan(t.Context(), plan.Options{})
		if err != nil {
			t.Fatal(err)
		}
		report, _ := session.Run(p, reading.Ledger, "", nil).Execute(t.Context())
		for _, o := range report.Failed() {
			if o.Step.Key().String() != "folder/bakery" {
				t.Errorf("%s: %v", o.Step.Key(), o.Err)
			}
		}
	})
}
