package apply

import (
	"context"
	"net/http"

	"github.com/ltv-assistant/obsgen/internal/grafana/api"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

func writeTemplate(ctx context.Context, client *api.Client, t target) (int, error) {
	fields, err := t.fields()
	if err != nil {
		return 0, err
	}
	body := map[string]any{"template": fields["template"]}
	if t.found != nil { // newer versions refuse to overwrite unseen
		if now, err := t.found.Fields(); err == nil && resource.Text(now, "version") != "" {
			body["version"] = now["version"]
		}
	}
	return 0, client.Write(ctx, api.Request{Method: http.MethodPut, Path: provisioning + "/templates/{name}",
		Params: map[string]string{"name": t.UID}, Body: body, Header: t.provenance()}, nil)
}

func removeTemplate(ctx context.Context, client *api.Client, t target) error {
	return gone(client.Write(ctx, api.Request{Method: http.MethodDelete, Path: provisioning + "/templates/{name}", Params: map[string]string{"name": t.UID}}, nil))
}

func writeMuteTiming(ctx context.Context, client *api.Client, t target) (int, error) {
	fields, err := t.fields()
	if err != nil {
		return 0, err
	}
	delete(fields, "provenance")
	request := api.Request{Method: http.MethodPost, Path: provisioning + "/mute-timings", Body: fields, Header: t.provenance()}
	if t.found != nil {
		request.Method, request.Path, request.Params = http.MethodPut, request.Path+"/{name}", map[string]string{"name": t.UID}
		delete(fields, "version")
		if now, err := t.found.Fields(); err == nil && resource.Text(now, "version") != "" {
			fields["version"] = now["version"]
		}
	}
	return 0, client.Write(ctx, request, nil)
}

func removeMuteTiming(ctx context.Context, client *api.Client, t target) error {
	return gone(client.Write(ctx, api.Request{Method: http.MethodDelete, Path: provisioning + "/mute-timings/{name}", Params: map[string]string{"name": t.UID}}, nil))
}
