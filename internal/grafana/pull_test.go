package grafana_test

import (
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
	"github.com/ltv-assistant/obsgen/internal/grafana/show"
)

// shown is what pull prints.
func (s *server) shown(only ...string) string {
	s.t.Helper()
	changed := bakery()
	changed.Dashboards[0].Tags = append(changed.Dashboards[0].Tags, "new") // not applied yet
	pulled, err := s.open(changed).Pull(s.t.Context(), only)
	if err != nil {
		s.t.Fatal(err)
	}
	var out strings.Builder
	if err := show.Pulled(&out, pulled, false); err != nil {
		s.t.Fatal(err)
	}
	return out.String()
}

// What a person changed comes back as a diff from the last apply, and as Go.
func TestPull(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		if got := s.shown(); got != "nothing was changed in Grafana by hand\n" {
			t.Errorf("after an apply: %s", got)
		}
		answer := s.call("GET", "/api/dashboards/uid/bakery-ovens", nil)
		body := answer["dashboard"].(map[string]any)
		body["panels"].([]any)[0].(map[string]any)["title"] = "Heat of the stove"
		s.call("POST", "/api/dashboards/db", map[string]any{"dashboard": body, "folderUid": "bakery"})
		s.call("PUT", "/api/v1/provisioning/mute-timings/night", map[string]any{"name": "night", "time_intervals": []any{map[string]any{"weekdays": []string{"sunday"}}}})
		got := s.shown()
		for _, part := range []string{
			"it was changed in Grafana by", "its definition has changed as well", "from the last apply (-) to Grafana (+):",
			"title Heat → “Heat of the stove”", "obsgen.Panel{\n\tKey:", `"heat"`, `Title("Heat of the stove")`,
			"obsgen.MuteTiming{", `[]string{"sunday"}`, "github.com/grafana/grafana-foundation-sdk/go/stat",
		} {
			if !strings.Contains(got, part) {
				t.Errorf("%q is not in\n%s", part, got)
			}
		}
		if strings.Contains(got, "Burnt loaves") || strings.Contains(got, "tag new") {
			t.Errorf("more than what was changed by hand:\n%s", got)
		}
	})
}

// Of a group the alerts come that were changed.
func TestPullAlert(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		rule := s.call("GET", "/api/v1/provisioning/alert-rules/bakery-oven-cold", nil)
		rule["for"] = "17m"
		s.call("PUT", "/api/v1/provisioning/alert-rules/bakery-oven-cold", rule)
		got := s.shown()
		if !strings.Contains(got, "obsgen.Rule{") || !strings.Contains(got, "17 * time.Minute") || strings.Contains(got, "OvenGone") {
			t.Errorf("got %s", got)
		}
	})
}

// What is in no definition comes when it is named.
func TestPullForeign(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		s.call("POST", "/api/dashboards/db", map[string]any{"dashboard": map[string]any{"uid": "theirs", "title": "Theirs", "panels": []any{
			map[string]any{"id": 1, "type": "text", "title": "Hello", "gridPos": map[string]int{"w": 6, "h": 3}, "options": map[string]any{"mode": "markdown", "content": "hi"}},
		}}, "folderUid": "bakery"})
		got := s.shown("dashboard/theirs")
		if !strings.Contains(got, "it is in no definition") || !strings.Contains(got, "obsgen.Dashboard{") || !strings.Contains(got, `"Theirs"`) {
			t.Errorf("got %s", got)
		}
		if _, err := s.open(bakery()).Pull(t.Context(), []string{"dashboard/none"}); err == nil || !strings.Contains(err.Error(), "there is no dashboard/none in Grafana") {
			t.Errorf("got %v", err)
		}
	})
}
