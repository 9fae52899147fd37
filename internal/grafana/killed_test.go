package grafana_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
	"github.com/ltv-assistant/obsgen/internal/grafana/standin"
)

// kill applies, and cuts that off after a request has been served.
func (s *server) kill(b obsgen.Bundle, method, path string) {
	s.t.Helper()
	last := false
	cut := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if last {
			panic(http.ErrAbortHandler)
		}
		last = r.Method == method && r.URL.Path == path
		s.standin.ServeHTTP(w, r)
	}))
	defer cut.Close()
	if _, err := s.applyOnce(cut.URL, bundle(s.t, b)); err == nil {
		s.t.Error("the apply was not cut off")
	}
	s.lapse()
}

// What people do after an apply was killed is not taken for what it had begun to write.
func TestKilledThenEdited(t *testing.T) {
	onStandins(t, func(t *testing.T, s *server) {
		s.apply(unsecret(bakery()), plan.Options{})
		s.kill(unsecret(differently()), http.MethodPost, "/api/dashboards/db") // it has said what it will write
		s.editDashboard("bakery-ovens", "title", "By hand")
		s.call("PUT", "/api/v1/provisioning/mute-timings/night", map[string]any{"name": "night", "time_intervals": []any{map[string]any{"weekdays": []string{"sunday"}}}})
		s.call("POST", "/api/datasources", map[string]any{"uid": "more", "name": "Theirs", "type": "loki", "access": "proxy", "url": "http://theirs"})
		p := s.plan(unsecret(differently()), plan.Options{})
		for _, key := range []string{"dashboard/bakery-ovens", "mute-timing/night", "datasource/more"} {
			if got := describe(p, plan.Conflict); !strings.Contains(got, key+" (it was changed in Grafana") {
				t.Errorf("%s is not among the conflicts: %s", key, got)
			}
		}
	})
}

// Half a contact point is what the killed run left, so the next one finishes it.
func TestKilledHalfway(t *testing.T) {
	t.Setenv("PAGERDUTY_KEY", "pd-hush")
	onStandins(t, func(t *testing.T, s *server) {
		both := unsecret(bakery())
		both.Notification.Contacts[0].PagerDuty = bakery().Notification.Contacts[0].PagerDuty
		s.kill(both, http.MethodPost, "/api/v1/provisioning/contact-points")
		s.apply(both, plan.Options{})
		both.Notification.Contacts[0].Email.Text, both.Notification.Contacts[0].PagerDuty.Summary = "x", "x"
		s.kill(both, http.MethodPut, "/api/v1/provisioning/contact-points/baker-email")
		s.apply(both, plan.Options{})
		wantPlan(t, s.plan(both, plan.Options{}), "")
	})
}

// A rule that only a killed run made, and that is no longer defined, is nobody else's.
func TestKilledThenUndefined(t *testing.T) {
	s := newServer(t, standin.V11_0)
	s.apply(unsecret(bakery()), plan.Options{})
	more := unsecret(bakery())
	hot := more.Rules[0]
	hot.Name, hot.Runbook = "OvenHot", "OvenCold"
	more.Rules = append(more.Rules, hot)
	s.kill(more, http.MethodPost, "/api/v1/provisioning/alert-rules")
	if s.places()["bakery-oven-hot"] == "" {
		t.Fatal("the killed run did not make it")
	}
	p, _ := s.apply(unsecret(bakery()), plan.Options{})
	wantPlan(t, p, "update: rule-group/bakery-alerts/critical")
	if got := s.places()["bakery-oven-hot"]; got != "" {
		t.Errorf("it is still there: %s", got)
	}
}
