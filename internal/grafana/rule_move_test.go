package grafana_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
)

// places says of each rule which one it is and where: "bakery-oven-cold 3 in critical".
func (s *server) places() map[string]string {
	s.t.Helper()
	_, answer := s.try("GET", "/api/v1/provisioning/alert-rules", nil)
	var rules []struct {
		ID             int
		UID, RuleGroup string
	}
	if err := json.Unmarshal(answer, &rules); err != nil {
		s.t.Fatal(err)
	}
	all := map[string]string{}
	for _, r := range rules {
		all[r.UID] = fmt.Sprintf("%d in %s", r.ID, r.RuleGroup)
	}
	return all
}

// wantMoved checks that a rule is the same one as before, and where it is now.
func wantMoved(t *testing.T, uid string, before, after map[string]string, group string) {
	t.Helper()
	id, _, _ := strings.Cut(before[uid], " ")
	if want := id + " in " + group; after[uid] != want {
		t.Errorf("%s is %s, want %s", uid, after[uid], want)
	}
}

// An alert of another severity is in another group; it is moved, with its state and history.
func TestRuleMovesBetweenGroups(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		before := s.places()
		moved := bakery()
		moved.Rules[0].Severity = obsgen.Warning
		p, report := s.apply(moved, plan.Options{Prune: true})
		wantPlan(t, p, "update: rule-group/bakery-alerts/critical; rule-group/bakery-alerts/warning")
		if len(report.Notes) > 0 { // some versions do not keep the order of rules
			t.Errorf("notes: %v", report.Notes)
		}
		wantMoved(t, "bakery-oven-cold", before, s.places(), "warning")
		wantPlan(t, s.plan(moved, plan.Options{Prune: true}), "")
		s.apply(bakery(), plan.Options{})
		wantMoved(t, "bakery-oven-cold", before, s.places(), "critical")
	})
}

func TestRulesExchangeGroups(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		before := s.places()
		exchanged := bakery()
		exchanged.Rules[0].Severity, exchanged.Rules[1].Severity = obsgen.Warning, obsgen.Critical
		_, report := s.apply(exchanged, plan.Options{})
		if len(report.Notes) > 0 {
			t.Errorf("notes: %v", report.Notes)
		}
		after := s.places()
		wantMoved(t, "bakery-oven-cold", before, after, "warning")
		wantMoved(t, "bakery-loaves-burn", before, after, "critical")
		wantPlan(t, s.plan(exchanged, plan.Options{Prune: true}), "")
	})
}

// withoutInfo gives the one informative alert of the bakery another severity: its group is
// no longer defined.
func withoutInfo() obsgen.Bundle {
	b := bakery()
	for i := range b.Rules {
		if b.Rules[i].Severity == obsgen.Info {
			b.Rules[i].Severity = obsgen.Warning
		}
	}
	return b
}

// A group that becomes empty is deleted, not the rule that left it.
func TestRuleLeavesAnEmptyGroup(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		before := s.places()
		s.apply(withoutInfo(), plan.Options{Prune: true})
		wantMoved(t, "bakery-error-logs", before, s.places(), "logs-warning")
		wantPlan(t, s.plan(withoutInfo(), plan.Options{Prune: true}), "")
	})
}

// A part of a move would lose the rule.
func TestHalfAMove(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		moved := bakery()
		moved.Rules[0].Severity = obsgen.Warning
		p := s.plan(moved, plan.Options{Only: []string{"rule-group/bakery-alerts/critical"}})
		const reason = "the rule bakery-oven-cold is now defined in the group bakery-alerts/warning, which this plan does not write; apply both"
		wantPlan(t, p, "conflict: rule-group/bakery-alerts/critical ("+reason+")")
		if p := s.plan(withoutInfo(), plan.Options{Prune: true, Orphans: true}); p.Count(plan.Delete) > 0 || p.Count(plan.Conflict) != 1 {
			t.Errorf("prune alone: %s", describe(p, plan.Actions()...))
		}
	})
}

// A rule that somebody took into a group of his own is his.
func TestRuleMovedAwayByHand(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		s.call("POST", "/api/folders", map[string]any{"uid": "theirs", "title": "Theirs"})
		rule := s.call("GET", "/api/v1/provisioning/alert-rules/bakery-oven-gone", nil)
		rule["folderUID"], rule["ruleGroup"] = "theirs", "g"
		s.call("PUT", "/api/v1/provisioning/alert-rules/bakery-oven-gone", rule)
		s.apply(smaller(), plan.Options{Prune: true, Force: true})
		if got := s.places()["bakery-oven-gone"]; !strings.HasSuffix(got, " in g") {
			t.Errorf("it is %s", got)
		}
	})
}
