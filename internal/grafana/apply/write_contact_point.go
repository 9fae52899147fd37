package apply

import (
	"context"
	"net/http"

	"github.com/ltv-assistant/obsgen/internal/grafana/api"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

const contactPoints = provisioning + "/contact-points"

// writeContactPoint writes one integration after the other, and removes those that are no
// longer among them.
func writeContactPoint(ctx context.Context, client *api.Client, t target) (int, error) {
	fields, err := t.fields()
	if err != nil {
		return 0, err
	}
	old, err := integrations(t)
	if err != nil {
		return 0, err
	}
	for i, receiver := range resource.Objects(fields, "receivers") {
		uid := resource.Text(receiver, "uid")
		receiver["name"] = t.UID
		request := api.Request{Method: http.MethodPost, Path: contactPoints, Body: receiver, Header: t.provenance()}
		if old[uid] {
			request.Method, request.Path, request.Params = http.MethodPut, contactPoints+"/{uid}", map[string]string{"uid": uid}
			delete(old, uid)
		}
		if err := client.Write(ctx, request, nil); err != nil {
			return 0, afterFirst(i, err)
		}
	}
	return 0, afterFirst(1, removeIntegrations(ctx, client, old))
}

func removeContactPoint(ctx context.Context, client *api.Client, t target) error {
	old, err := integrations(t)
	if err != nil {
		return err
	}
	return removeIntegrations(ctx, client, old)
}

// integrations are the uids of what is there.
func integrations(t target) (map[string]bool, error) {
	uids := map[string]bool{}
	if t.found == nil {
		return uids, nil
	}
	fields, err := t.found.Fields()
	for _, receiver := range resource.Objects(fields, "receivers") {
		uids[resource.Text(receiver, "uid")] = true
	}
	return uids, err
}

func removeIntegrations(ctx context.Context, client *api.Client, uids map[string]bool) error {
	for i, uid := range resource.Keys(uids) {
		err := client.Write(ctx, api.Request{Method: http.MethodDelete, Path: contactPoints + "/{uid}", Params: map[string]string{"uid": uid}}, nil)
		if gone(err) != nil {
			return afterFirst(i, err)
		}
	}
	return nil
}
