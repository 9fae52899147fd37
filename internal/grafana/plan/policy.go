package plan

import (
	"encoding/json"

	"github.com/ltv-assistant/obsgen/internal/grafana/live"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

const policyKind = resource.NotificationPolicy

// tree is the live notification policy tree; nil if it was not read.
func (in Input) tree() *live.Found {
	found, ok := in.Live.Found[object.Key{Kind: policyKind, UID: object.PolicyUID}]
	if !ok {
		return nil
	}
	return &found
}

// liveBranch is the bundle's own branch of the live tree; nil if it has none. It is found
// by the folder whose alerts it routes: the one that is wanted, or the one of the last apply.
func (in Input) liveBranch(key object.Key) *live.Found {
	tree := in.tree()
	if tree == nil {
		return nil
	}
	titles := []string{in.Ledger.Entries[key].Title}
	for _, desired := range in.Desired {
		if desired.Key() == key {
			titles = append(titles, desired.Title)
		}
	}
	for _, title := range titles {
		if branch, ok := object.FindBranch(tree.Body, title); ok {
			found := *tree
			found.Object = object.Object{Kind: policyKind, UID: key.UID, Title: title, Body: branch}
			return &found
		}
	}
	return nil
}

// isDefaultTree is when nobody has made a tree yet: the one that Grafana starts with has
// one receiver and no routes.
func (in Input) isDefaultTree(s sides) bool {
	if s.key.Kind != policyKind || s.key.UID != object.PolicyUID || s.live.Provenance != "" {
		return false
	}
	var tree struct{ Routes []json.RawMessage }
	return json.Unmarshal(s.live.Body, &tree) == nil && len(tree.Routes) == 0
}

// treeAfter is the tree as the plan leaves it.
func (in Input) treeAfter(p *Plan) (json.RawMessage, error) {
	tree := in.tree()
	if tree == nil {
		return nil, nil
	}
	body := tree.Body
	for _, s := range p.Steps {
		if s.Object.Kind != policyKind || s.stays() {
			continue
		}
		var err error
		if body, err = object.PutBranch(body, in.Ledger.Entries[s.Key()].Title, branchAfter(s)); err != nil {
			return nil, err
		}
	}
	return body, nil
}

// branchAfter is what a step makes of the tree or branch; its body is nil if it is removed.
func branchAfter(s Step) object.Object {
	after := s.Object
	if s.Action == Delete {
		after.Body = nil
	}
	return after
}
