package plan

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/grafana/live"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// keepFolders keeps a folder in which something else remains: Grafana deletes dashboards
// together with their folder.
func (in Input) keepFolders(p *Plan) {
	deleted := map[object.Key]bool{}
	for _, s := range p.Of(Delete) {
		deleted[s.Key()] = true
		for _, uid := range in.Ledger.Entries[s.Key()].Members {
			deleted[object.Key{Kind: resource.GrafanaAlert, UID: uid}] = true
		}
	}
	for i, s := range p.Steps {
		if s.Action != Delete || s.Object.Kind != resource.Folder {
			continue
		}
		for _, key := range in.Live.Contents[s.Object.UID] {
			if !deleted[key] {
				p.Steps[i].Action, p.Steps[i].Why = Keep, because(fmt.Sprintf("no longer defined, but %s is in it", key))
				break
			}
		}
	}
}

// keepUsed keeps contact points and mute timings that a policy or rule will still name. A
// conflict may be left as it is, so what it would change does not count.
func (in Input) keepUsed(p *Plan) error {
	tree, err := in.treeAfter(p, func(s Step) bool { return !s.Writes() })
	if err != nil {
		return err
	}
	byPolicies, byRules := usedBy(tree), in.usedByRules(p)
	for i, s := range p.Steps {
		switch {
		case s.Action != Delete:
		case byPolicies.has(s.Object):
			p.Steps[i].Action, p.Steps[i].Why = Keep, because("no longer defined, but a notification policy still uses it")
		case byRules.has(s.Object):
			p.Steps[i].Action, p.Steps[i].Why = Keep, because("no longer defined, but an alert rule still uses it")
		}
	}
	return nil
}

// uses are the names in a tree.
type uses struct{ receivers, timings []string }

func (u uses) has(o object.Object) bool {
	return o.Kind == resource.ContactPoint && slices.Contains(u.receivers, o.UID) || o.Kind == resource.MuteTiming && slices.Contains(u.timings, o.UID)
}

// usedByRules are the names in rules that choose their contact point themselves, in groups
// that are left as they are.
func (in Input) usedByRules(p *Plan) uses {
	written := map[string]bool{}
	for _, s := range p.Steps {
		if s.Writes() && s.Object.Kind == resource.RuleGroup {
			written[s.Object.UID] = true
		}
	}
	var found uses
	for _, rule := range in.Live.Rules {
		settings, _ := rule["notification_settings"].(resource.Object)
		if !written[live.GroupOf(rule)] {
			found.visit(settings)
		}
	}
	return found
}

func usedBy(tree json.RawMessage) uses {
	var root resource.Object
	var found uses
	if json.Unmarshal(tree, &root) == nil {
		found.visit(root)
	}
	return found
}

func (u *uses) visit(route resource.Object) {
	if receiver := resource.Text(route, "receiver"); receiver != "" {
		u.receivers = append(u.receivers, receiver)
	}
	for _, key := range []string{"mute_time_intervals", "active_time_intervals"} {
		u.timings = append(u.timings, resource.Texts(route, key)...)
	}
	for _, child := range resource.Objects(route, "routes") {
		u.visit(child)
	}
}
