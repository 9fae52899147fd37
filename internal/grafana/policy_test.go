package grafana_test

import (
	"encoding/json"
	"strings"
	"testing"

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
		owning := bakery()
		owning.Notification.OwnsPolicyTree = true
		p, _ := s.apply(owning, plan.Options{})
		if got := describe(p, plan.Update); got != "notification-policy/grafana" {
			t.Errorf("updated: %s", got)
		}
		wantPlan(t, s.plan(owning, plan.Options{}), "")
	})
	onEach(t, func(t *testing.T, s *server) {
		s.addTheirs()
		owning := bakery()
		owning.Notification.OwnsPolicyTree = true
		if got := describe(s.plan(owning, plan.Options{}), plan.Conflict); !strings.HasPrefix(got, "notification-policy/grafana (it exists") {
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
		s.call("POST", "/api/v1/provisioning/alert-rules", map[string]any{
			"uid": "their-rule", "title": "Theirs", "folderUID": "theirs", "ruleGroup": "g", "orgID": 1, "condition": "A", "for": "5m", "labels": map[string]string{"team": "theirs"},
			"noDataState": "OK", "execErrState": "Error", "data": []any{map[string]any{"refId": "A", "datasourceUid": "metrics",
				"relativeTimeRange": map[string]int{"from": 600, "to": 0}, "model": map[string]any{"refId": "A", "expr": "up"}}},
		})
		if p := s.plan(bakery(), plan.Options{}); len(p.Effects) > 0 {
			t.Errorf("the plan says: %v", p.Effects)
		}
	})
}
