package live

import (
	"context"
	"encoding/json"

	"github.com/ltv-assistant/obsgen/internal/grafana/api"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

const provisioning = "/api/v1/provisioning"

// addAll takes all that a list gave.
func addAll(list func(context.Context, *api.Client) ([]Found, error)) func(context.Context, *reading) error {
	return func(ctx context.Context, r *reading) error {
		all, err := list(ctx, r.client)
		for _, found := range all {
			r.add(found)
		}
		return err
	}
}

// Templates reads all notification templates.
func Templates(ctx context.Context, client *api.Client) ([]Found, error) {
	return named(ctx, client, resource.NotificationTemplate, "/templates")
}

// MuteTimings reads all mute timings.
func MuteTimings(ctx context.Context, client *api.Client) ([]Found, error) {
	return named(ctx, client, resource.MuteTiming, "/mute-timings")
}

// named reads a list of what has a name for its uid. Grafana 10 and 11 answer null or 404
// where there is none.
func named(ctx context.Context, client *api.Client, kind resource.Kind, path string) ([]Found, error) {
	var list []resource.Object
	if err := client.Get(ctx, provisioning+path, nil, nil, &list); err != nil && !api.IsStatus(err, 404) {
		return nil, err
	}
	var all []Found
	for _, body := range list {
		name, provenance := resource.Text(body, "name"), resource.Text(body, "provenance")
		o, err := object.New(kind, name, name, "", body)
		if err != nil {
			return nil, err
		}
		all = append(all, Found{Object: o, Provenance: provenance, Locked: locked(provenance)})
	}
	return all, nil
}

// ContactPoints reads all contact points. The API lists integrations; those of one name are
// one contact point.
func ContactPoints(ctx context.Context, client *api.Client) ([]Found, error) {
	var list []resource.Object
	if err := client.Get(ctx, provisioning+"/contact-points", nil, nil, &list); err != nil {
		return nil, err
	}
	receivers, provenance := map[string][]any{}, map[string]string{}
	for _, integration := range list {
		name := resource.Text(integration, "name")
		receivers[name] = append(receivers[name], integration)
		if p := resource.Text(integration, "provenance"); locked(p) != "" || provenance[name] == "" {
			provenance[name] = p
		}
		delete(integration, "name")
		delete(integration, "provenance")
	}
	var all []Found
	for _, name := range resource.Keys(receivers) {
		o, err := object.ContactPoint(name, receivers[name])
		if err != nil {
			return nil, err
		}
		all = append(all, Found{Object: o, Provenance: provenance[name], Locked: locked(provenance[name])})
	}
	return all, nil
}

// Policies reads the notification policy tree, as it is byte for byte.
func Policies(ctx context.Context, client *api.Client) ([]Found, error) {
	var body json.RawMessage
	if err := client.Get(ctx, provisioning+"/policies", nil, nil, &body); err != nil {
		return nil, err
	}
	var header struct{ Provenance string }
	if err := json.Unmarshal(body, &header); err != nil {
		return nil, err
	}
	o := object.Object{Kind: resource.NotificationPolicy, UID: object.PolicyUID, Title: "notification policies", Body: body}
	return []Found{{Object: o, Provenance: header.Provenance, Locked: locked(header.Provenance)}}, nil
}
