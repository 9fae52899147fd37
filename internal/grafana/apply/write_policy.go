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
// everybody's, and has no version that would keep two writers apart.
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
	t.found = &tree[0]
	body, err := object.PutBranch(tree[0].Body, t.branch, branch)
	if err != nil {
		return err
	}
	return client.Write(ctx, api.Request{Method: http.MethodPut, Path: policies, Body: json.RawMessage(body), Header: t.provenance()}, nil)
}

// readPolicy reads the whole tree; whose branch it is about the caller knows.
func readPolicy(ctx context.Context, client *api.Client, _ string) (*live.Found, error) {
	tree, err := live.Policies(ctx, client)
	if err != nil {
		return nil, err
	}
	return &tree[0], nil
}
