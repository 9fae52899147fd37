package grafana_test

import (
	"errors"
	"net/http"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/grafana/apply"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
)

// A folder that somebody put below another comes back when told to.
func TestMovedFolder(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		s.call("POST", "/api/folders", map[string]any{"uid": "parent", "title": "Parent"})
		s.call("POST", "/api/folders/bakery/move", map[string]any{"parentUid": "parent"})
		if got := describe(s.plan(bakery(), plan.Options{}), plan.Conflict); !strings.HasPrefix(got, "folder/bakery (it was changed") {
			t.Errorf("conflicts: %s", got)
		}
		s.apply(bakery(), plan.Options{Force: true})
		if parent := s.call("GET", "/api/folders/bakery", nil)["parentUid"]; parent != nil && parent != "" {
			t.Errorf("it is below %v", parent)
		}
		wantPlan(t, s.plan(bakery(), plan.Options{}), "")
	})
}

// meddled applies through something that answers a write of the datasource logs itself.
func (s *server) meddled(write http.HandlerFunc) (apply.Report, error) {
	s.t.Helper()
	s.url = s.through(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodPut && r.URL.Path == "/api/datasources/uid/logs" {
			write(w, r)
			return
		}
		s.standin.ServeHTTP(w, r)
	})
	changed := unsecret(bakery())
	changed.Datasources[1].URL = "http://elsewhere:3100"
	session := s.open(changed)
	p, reading, err := session.Plan(s.t.Context(), plan.Options{})
	if err != nil {
		s.t.Fatal(err)
	}
	return session.Run(p, reading.Ledger, "", nil).Execute(s.t.Context())
}

// What is gone as soon as it is written is no success.
func TestWrittenAndGone(t *testing.T) {
	onStandins(t, func(t *testing.T, s *server) {
		s.apply(unsecret(bakery()), plan.Options{})
		report, err := s.meddled(func(w http.ResponseWriter, r *http.Request) {
			r.Method = http.MethodDelete
			s.standin.ServeHTTP(w, r)
		})
		if got := failure(report, "datasource/logs"); !errors.Is(err, apply.ErrPartly) || !strings.Contains(got, "it was written, but is not there now") {
			t.Errorf("got %q, %v", got, err)
		}
	})
}

// What Grafana keeps differently is told, with what it is.
func TestKeptDifferently(t *testing.T) {
	onStandins(t, func(t *testing.T, s *server) {
		s.apply(unsecret(bakery()), plan.Options{})
		report, err := s.meddled(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "application/json")
			_, _ = w.Write([]byte(`{}`))
		})
		if notes := strings.Join(report.Notes, "\n"); err != nil || !strings.Contains(notes, "Grafana keeps datasource/logs a little differently than it was sent: url http://elsewhere:3100 → http://logs:3100/$tenant") {
			t.Errorf("notes: %s, %v", notes, err)
		}
	})
}
