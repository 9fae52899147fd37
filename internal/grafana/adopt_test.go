package grafana_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
)

// What another bundle keeps is not taken over, not even with --adopt.
func TestAdoptFromAnotherBundle(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		other := obsgen.Bundle{Name: "other", Title: "Other", Datasources: bakery().Datasources[:1]}
		other.Datasources[0].URL = "http://elsewhere"
		if got := describe(s.plan(other, plan.Options{Adopt: true}), plan.Conflict); !strings.HasPrefix(got, "datasource/metrics (it is in the ledger of the bundle Bakery;") {
			t.Errorf("conflicts: %s", got)
		}
	})
}

// Grafana has one default datasource: that somebody's no longer is it is said before.
func TestDefaultIsTaken(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.call("POST", "/api/datasources", map[string]any{"uid": "theirs", "name": "Theirs", "type": "prometheus", "access": "proxy", "url": "http://theirs:9090", "isDefault": true})
		if notes := strings.Join(s.plan(bakery(), plan.Options{}).Notes, "\n"); !strings.Contains(notes, "datasource/metrics (Metrics) becomes the default in the place of datasource/theirs (Theirs)") {
			t.Errorf("notes: %s", notes)
		}
		s.apply(bakery(), plan.Options{})
		if notes := strings.Join(s.plan(bakery(), plan.Options{}).Notes, "\n"); strings.Contains(notes, "the default") {
			t.Errorf("notes afterwards: %s", notes)
		}
	})
}

// A secret that is no longer defined does not stay in Grafana.
func TestSecretIsRemoved(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		without := bakery()
		without.Datasources[1].Secrets = nil
		p, report := s.apply(without, plan.Options{})
		wantPlan(t, p, "update: datasource/logs")
		if set := s.call("GET", "/api/datasources/uid/logs", nil)["secureJsonFields"].(map[string]any); len(set) > 0 || len(report.Notes) > 0 {
			t.Errorf("it has %v, notes %v", set, report.Notes)
		}
		wantPlan(t, s.plan(without, plan.Options{}), "")
	})
}

// A rule that leaves a group that stays is a deletion like another.
func TestDroppedRulesAreCounted(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		fewer := bakery()
		fewer.Rules = slices.Delete(fewer.Rules, 0, 1)
		if n := s.plan(fewer, plan.Options{}).Deletes(); n != 1 {
			t.Errorf("%d deletions", n)
		}
		moved := bakery()
		moved.Rules[0].Severity = obsgen.Warning
		if n := s.plan(moved, plan.Options{}).Deletes(); n != 0 {
			t.Errorf("%d deletions for a rule that moves", n)
		}
	})
}
