package plan

import (
	"encoding/json"
	"slices"

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

// The receiver of the tree that Grafana starts with, and comes back to when a tree is deleted.
const (
	defaultReceiver   = "grafana-default-email"
	defaultReceiver12 = "empty" // some 12 began with it
)

// isDefaultTree is when nobody has made a tree yet.
func (in Input) isDefaultTree(s sides) bool {
	if s.key.Kind != policyKind || s.key.UID != object.PolicyUID || s.live.Provenance != "" {
		return false
	}
	var tree struct {
		Receiver string
		Routes   []json.RawMessage
	}
	return json.Unmarshal(s.live.Body, &tree) == nil && len(tree.Routes) == 0 &&
		(tree.Receiver == defaultReceiver || tree.Receiver == defaultReceiver12)
}

// treeAfter is the tree as the plan leaves it, without what the steps do that are left out.
func (in Input) treeAfter(p *Plan, without func(Step) bool) (json.RawMessage, error) {
	tree := in.tree()
	if tree == nil {
		return nil, nil
	}
	body := tree.Body
	for _, s := range p.Steps {
		if s.Object.Kind != policyKind || without(s) {
			continue
		}
		var err error
		if body, err = object.PutBranch(body, in.Ledger.Entries[s.Key()].Title, in.branchAfter(s)); err != nil {
			return nil, err
		}
	}
	return body, nil
}

// branchAfter is what a step makes of the tree or branch; the body of a branch is nil if it
// is removed.
func (in Input) branchAfter(s Step) object.Object {
	after := s.Object
	switch {
	case s.Action != Delete:
	case after.UID == object.PolicyUID:
		after.Body = in.defaultTree()
	default:
		after.Body = nil
	}
	return after
}

func (in Input) defaultTree() json.RawMessage {
	receiver := defaultReceiver
	if in.Live.Server.AtLeast(12, 0) {
		receiver = defaultReceiver12
	}
	return json.RawMessage(`{"receiver":"` + receiver + `","group_by":["grafana_folder","alertname"]}`)
}

// givesTreeBack is when the whole tree was the bundle's, and now a branch of it is enough.
func (in Input) givesTreeBack(key object.Key) bool {
	return key.Kind == policyKind && key.UID == object.PolicyUID &&
		slices.ContainsFunc(in.Desired, func(o object.Object) bool { return o.Kind == policyKind })
}
