package apply

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/ltv-assistant/obsgen/internal/grafana/api"
	"github.com/ltv-assistant/obsgen/internal/grafana/live"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
)

const policies = provisioning + "/policies"

// writePolicy puts the bundle's branch into the tree as it is at this moment: the tree is
// everybody's, and has no version that would keep two writers apart. The branch itself must
// be as it was seen.
func writePolicy(ctx context.Context, client *api.Client, t target) (int, error) {
	branch := t.Object
	branch.Body = t.sent
	return 0, putTree(ctx, client, t, branch)
}

func removePolicy(ctx context.Context, client *api.Client, t target) error {
	if t.UID == object.PolicyUID { // Grafana's own tree comes back
		return client.Write(ctx, api.Request{Method: http.MethodDelete, Path: policies}, nil)
	}
	branch := t.Object
	branch.Body = nil
	return putTree(ctx, client, t, branch)
}

func putTree(ctx context.Context, client *api.Client, t target, branch object.Object) error {
	tree, err := live.Policies(ctx, client)
	if err != nil {
		return err
	}
	if !sameJSON(t.seenPlace(), t.place(tree[0].Body)) {
		return ErrChanged
	}
	t.found = &tree[0]
	body, err := object.PutBranch(tree[0].Body, t.branch, branch)
	if err != nil {
		return err
	}
	return client.Write(ctx, api.Request{Method: http.MethodPut, Path: policies, Body: json.RawMessage(body), Header: t.provenance()}, nil)
}

// place is what stands at the place of the bundle's own in a tree, or is that already; nil
// if nothing does.
func (t target) place(tree json.RawMessage) json.RawMessage {
	if t.UID == object.PolicyUID {
		return tree
	}
	for _, title := range []string{t.branch, t.Title} {
		if branch, found := object.FindBranch(tree, title); found {
			return branch
		}
	}
	return nil
}

// seenPlace is what stood there when it was last looked at.
func (t target) seenPlace() json.RawMessage {
	switch {
	case t.found == nil:
		return nil
	case t.found.UID == t.UID:
		return t.found.Body
	}
	return t.place(t.found.Body)
}

// readPolicy reads the whole tree; whose branch it is about the caller knows.
func readPolicy(ctx context.Context, client *api.Client, _ string) (*live.Found, error) {
	tree, err := live.Policies(ctx, client)
	if err != nil {
		return nil, err
	}
	return &tree[0], nil
}
