package plan

import (
	"encoding/json"
	"fmt"
	"slices"

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
				p.Steps[i].Action, p.Steps[i].Reason = Keep, fmt.Sprintf("no longer defined, but %s is in it", key)
				break
			}
		}
	}
}

// keepUsed keeps contact points and mute timings that a policy still names.
func (in Input) keepUsed(p *Plan) {
	tree, err := in.treeAfter(p)
	if err != nil || tree == nil {
		return
	}
	used := usedBy(tree)
	for i, s := range p.Steps {
		isUsed := s.Object.Kind == resource.ContactPoint && slices.Contains(used.receivers, s.Object.UID) ||
			s.Object.Kind == resource.MuteTiming && slices.Contains(used.timings, s.Object.UID)
		if s.Action == Delete && isUsed {
			p.Steps[i].Action, p.Steps[i].Reason = Keep, "no longer defined, but a notification policy still uses it"
		}
	}
}

// uses are the names in a tree.
type uses struct{ receivers, timings []string }

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
