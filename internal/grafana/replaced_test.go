package grafana_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
)

// A name is Grafana's only once: under a new uid it is free when the old one is gone.
func TestNameOfAnother(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		renamed := bakery()
		renamed.Datasources[2].UID = "tempo"
		const reason = "its name is held by datasource/traces; rename that first, or delete it: obsgen prune deletes what is no longer defined"
		if got := describe(s.plan(renamed, plan.Options{}), plan.Conflict); got != "datasource/tempo ("+reason+")" {
			t.Errorf("conflicts: %s", got)
		}
		s.apply(renamed, plan.Options{Prune: true, Orphans: true})
		s.apply(renamed, plan.Options{})
		wantPlan(t, s.plan(renamed, plan.Options{Prune: true}), "")
	})
}

// While what is to come in its place is not there, nothing is deleted.
func TestNothingIsDeletedAfterAFailure(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		renamed := bakery()
		renamed.Datasources[2] = obsgen.Datasource{UID: "more", Name: "More", Type: "tempo", URL: "http://more:3200"}
		session := s.open(renamed)
		p, reading, err := session.Plan(t.Context(), plan.Options{Prune: true})
		if err != nil {
			t.Fatal(err)
		}
		s.call("POST", "/api/datasources", map[string]any{"uid": "theirs", "name": "More", "type": "tempo", "access": "proxy", "url": "http://theirs"})
		report, err := session.Run(p, reading.Ledger, "", nil).Execute(t.Context())
		if got := failure(report, "datasource/traces"); !strings.Contains(got, "not begun: something was not written") {
			t.Errorf("got %q, %v", got, err)
		}
		if there := s.list("/api/datasources", "uid"); !slices.Contains(there, "traces") {
			t.Errorf("there are %v", there)
		}
	})
}
