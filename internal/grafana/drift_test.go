package grafana_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
)

// Drift tells apart what people did in Grafana and what nobody has applied yet.
func TestDrift(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		if _, d, err := s.open(bakery()).Drift(t.Context(), nil); err != nil || !d.None() {
			t.Errorf("after an apply: %+v, %v", d, err)
		}
		s.editDashboard("bakery-ovens", "title", "Stoves")
		s.call("DELETE", "/api/datasources/uid/traces", nil)
		s.call("POST", "/api/dashboards/db", map[string]any{"dashboard": map[string]any{"uid": "theirs", "title": "Theirs"}, "folderUid": "bakery"})
		changed := bakery()
		changed.Notification.MuteTimings[0].From = "21:00"
		_, d, err := s.open(changed).Drift(t.Context(), nil)
		if err != nil {
			t.Fatal(err)
		}
		got := fmt.Sprintf("changed %s, missing %s, foreign %v, not applied %s", uids(d.Changed), uids(d.Missing), d.Foreign, uids(d.NotApplied))
		if want := "changed bakery-ovens, missing traces, foreign [dashboard/theirs], not applied night"; got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	})
}

// A part of the drift says nothing of all else, least that it is somebody's.
func TestDriftOnly(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		s.call("POST", "/api/dashboards/db", map[string]any{"dashboard": map[string]any{"uid": "theirs", "title": "Theirs"}, "folderUid": "bakery"})
		for only, want := range map[string]string{"datasource/*": "[]", "dashboard/*": "[dashboard/theirs]"} {
			_, d, err := s.open(bakery()).Drift(t.Context(), []string{only})
			if got := fmt.Sprint(d.Foreign); err != nil || got != want {
				t.Errorf("%s: foreign %s, want %s, %v", only, got, want, err)
			}
		}
	})
}

func uids(steps []plan.Step) string {
	var all []string
	for _, step := range steps {
		all = append(all, step.Object.UID)
	}
	return strings.Join(all, " ")
}
