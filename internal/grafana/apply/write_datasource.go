package apply

import (
	"context"
	"maps"
	"net/http"

	"github.com/ltv-assistant/obsgen/internal/grafana/api"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

func writeDatasource(ctx context.Context, client *api.Client, t target) (int, error) {
	fields, err := t.fields()
	if err != nil {
		return 0, err
	}
	secrets, _ := fields["secureJsonData"].(resource.Object)
	maps.DeleteFunc(secrets, func(_ string, value any) bool { return value == object.Redacted }) // what is not sent stays
	if t.found == nil {
		return 0, client.Write(ctx, api.Request{Method: http.MethodPost, Path: "/api/datasources", Body: fields}, nil)
	}
	fields["version"] = t.found.Version
	return 0, client.Write(ctx, api.Request{Method: http.MethodPut, Path: "/api/datasources/uid/{uid}", Params: map[string]string{"uid": t.UID}, Body: fields}, nil)
}

func removeDatasource(ctx context.Context, client *api.Client, t target) error {
	return gone(client.Write(ctx, api.Request{Method: http.MethodDelete, Path: "/api/datasources/uid/{uid}", Params: map[string]string{"uid": t.UID}}, nil))
}
