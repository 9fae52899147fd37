package grafana_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
)

// The policies of other teams stay as they are while ours come, change and go.
func TestSharedTree(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		theirs := s.addTheirs()
		s.apply(bakery(), plan.Options{})
		changed := bakery()
		changed.Notification.Route.Routes = changed.Notification.Route.Routes[:1]
		p, _ := s.apply(changed, plan.Options{})
		wantPlan(t, p, "update: notification-policy/branch/bakery-alerts")
		if got := s.theirs(); got != theirs {
			t.Errorf("their policy became %s, was %s", got, theirs)
		}
		_, tree := s.try("GET", "/api/v1/provisioning/policies", nil)
		if !strings.Contains(string(tree), `["grafana_folder","=","Bakery alerts (paused: Prometheus evaluates)"]`) {
			t.Errorf("no branch in %s", tree)
		}
	})
}

func (s *server) addTheirs() string {
	s.t.Helper()
	s.call("POST", "/api/v1/provisioning/contact-points", map[string]any{"uid": "theirs-mail", "name": "theirs", "type": "email", "settings": map[string]any{"addresses": "x@example.com"}})
	s.call("PUT", "/api/v1/provisioning/policies", map[string]any{
		"receiver": "theirs", "group_by": []string{"grafana_folder", "alertname"},
		"routes": []any{map[string]any{"receiver": "theirs", "object_matchers": []any{[]string{"team", "=", "theirs"}}, "repeat_interval": "1h"}},
	})
	return s.theirs()
}

// theirs is the policy of the other team, as it stands.
func (s *server) theirs() string {
	s.t.Helper()
	_, answer := s.try("GET", "/api/v1/provisioning/policies", nil)
	var tree struct{ Routes []json.RawMessage }
	if err := json.Unmarshal(answer, &tree); err != nil {
		s.t.Fatal(err)
	}
	for _, route := range tree.Routes {
		if strings.Contains(string(route), `"theirs"`) {
			return string(route)
		}
	}
	return ""
}

// A bundle that owns the tree replaces what Grafana starts with, but nobody else's.
func TestOwnedTree(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		p, _ := s.apply(owning(), plan.Options{})
		if got := describe(p, plan.Update); got != "notification-policy/grafana" {
			t.Errorf("updated: %s", got)
		}
		wantPlan(t, s.plan(owning(), plan.Options{}), "")
	})
	onEach(t, func(t *testing.T, s *server) {
		s.addTheirs()
		if got := describe(s.plan(owning(), plan.Options{}), plan.Conflict); !strings.HasPrefix(got, "notification-policy/grafana (it exists") {
			t.Errorf("conflicts: %s", got)
		}
	})
}

// Alerts of others are told the same after our policies have come: the plan must not claim
// anything else.
func TestOthersAreNotRerouted(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.addTheirs()
		s.call("POST", "/api/folders", map[string]any{"uid": "theirs", "title": "Theirs"})
		s.call("POST", "/api/v1/provisioning/alert-rules", theirRule())
		if p := s.plan(bakery(), plan.Options{}); len(p.Effects) > 0 {
			t.Errorf("the plan says: %v", p.Effects)
		}
	})
}

func owning() obsgen.Bundle {
	b := bakery()
	b.Notification.OwnsPolicyTree = true
	return b
}

// A bundle that owned the tree and wants a branch now leaves the tree to others.
func TestTreeIsGivenBack(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(owning(), plan.Options{})
		p, _ := s.apply(bakery(), plan.Options{Prune: true})
		const reason = "no longer the bundle's: it stays as it is, but for the bundle's branch"
		wantPlan(t, p, "create: notification-policy/branch/bakery-alerts\nrecord: notification-policy/grafana ("+reason+")")
		wantPlan(t, s.plan(bakery(), plan.Options{Prune: true}), "")
		if tree := s.call("GET", "/api/v1/provisioning/policies", nil); len(tree["routes"].([]any)) != 3 {
			t.Errorf("the tree is %v", tree)
		}
	})
}

// When nothing is to be told any more, Grafana's own tree comes back.
func TestOwnedTreeIsPruned(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(owning(), plan.Options{})
		silent := bakery()
		silent.Notification = obsgen.Notification{}
		p, _ := s.apply(silent, plan.Options{Prune: true})
		wantPlan(t, p, "delete: notification-template/bakery; mute-timing/night; contact-point/baker; contact-point/shop; notification-policy/grafana")
		if tree := s.call("GET", "/api/v1/provisioning/policies", nil); tree["receiver"] == "shop" || tree["routes"] != nil {
			t.Errorf("the tree is %v", tree)
		}
	})
}

// That somebody chose another contact point for all alerts is a decision, too.
func TestChosenReceiverStays(t *testing.T) {
	onStandins(t, func(t *testing.T, s *server) {
		s.call("POST", "/api/v1/provisioning/contact-points", map[string]any{"uid": "theirs-mail", "name": "theirs", "type": "email", "settings": map[string]any{"addresses": "x@example.com"}})
		s.byHand("PUT", "/api/v1/provisioning/policies", map[string]any{"receiver": "theirs", "group_by": []string{"grafana_folder", "alertname"}})
		if got := describe(s.plan(owning(), plan.Options{}), plan.Conflict); !strings.HasPrefix(got, "notification-policy/grafana (it exists") {
			t.Errorf("conflicts: %s", got)
		}
	})
}

// A contact point stays that a conflict, left as it is, still names.
func TestConflictKeepsItsContactPoint(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		tree := s.call("GET", "/api/v1/provisioning/policies", nil)
		tree["routes"].([]any)[0].(map[string]any)["repeat_interval"] = "7h"
		s.call("PUT", "/api/v1/provisioning/policies", tree)
		p := s.plan(withoutBaker(), plan.Options{Prune: true})
		if got := describe(p, plan.Keep); p.Count(plan.Conflict) != 1 || got != "contact-point/baker (no longer defined, but a notification policy still uses it)" {
			t.Errorf("plan: %s", describe(p, plan.Actions()...))
		}
	})
}

// So does one that a rule of somebody else names itself.
func TestRuleKeepsItsContactPoint(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(bakery(), plan.Options{})
		s.call("POST", "/api/folders", map[string]any{"uid": "theirs", "title": "Theirs"})
		rule := theirRule()
		rule["notification_settings"] = map[string]any{"receiver": "baker"}
		s.call("POST", "/api/v1/provisioning/alert-rules", rule)
		if got := describe(s.plan(withoutBaker(), plan.Options{Prune: true}), plan.Keep); got != "contact-point/baker (no longer defined, but an alert rule still uses it)" {
			t.Errorf("kept: %s", got)
		}
	})
}

func withoutBaker() obsgen.Bundle {
	b := bakery()
	b.Notification.Contacts = b.Notification.Contacts[1:]
	b.Notification.Route.Routes = b.Notification.Route.Routes[1:]
	return b
}

// theirRule is a rule of another team, in a folder of theirs.
func theirRule() map[string]any {
	return map[string]any{
		"uid": "their-rule", "title": "Theirs", "folderUID": "theirs", "ruleGroup": "g", "orgID": 1, "condition": "A", "for": "5m", "labels": map[string]string{"team": "theirs"},
		"noDataState": "OK", "execErrState": "Error", "data": []any{map[string]any{"refId": "A", "datasourceUid": "metrics",
			"relativeTimeRange": map[string]int{"from": 600, "to": 0}, "model": map[string]any{"refId": "A", "expr": "up"}}},
	}
}
