package apply

import (
	"context"
	"net/http"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/grafana/api"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

func writeDatasource(ctx context.Context, client *api.Client, t target) (int, error) {
	fields, err := t.fields()
	if err != nil {
		return 0, err
	}
	fields["secureJsonData"] = secureData(fields, t.dropped)
	if t.found == nil {
		return 0, client.Write(ctx, api.Request{Method: http.MethodPost, Path: "/api/datasources", Body: fields}, nil)
	}
	fields["version"] = t.found.Version
	return 0, client.Write(ctx, api.Request{Method: http.MethodPut, Path: "/api/datasources/uid/{uid}", Params: map[string]string{"uid": t.UID}, Body: fields}, nil)
}

func removeDatasource(ctx context.Context, client *api.Client, t target) error {
	return gone(client.Write(ctx, api.Request{Method: http.MethodDelete, Path: "/api/datasources/uid/{uid}", Params: map[string]string{"uid": t.UID}}, nil))
}

// secureData are the secrets to send. Grafana keeps what is not sent, and takes an empty one
// for none.
func secureData(fields resource.Object, dropped []string) resource.Object {
	secrets := resource.Object{}
	sent, _ := fields["secureJsonData"].(resource.Object)
	for name, value := range sent {
		if value != object.Redacted {
			secrets[name] = value
		}
	}
	for _, place := range dropped {
		if name, ok := strings.CutPrefix(place, "/secureJsonData/"); ok {
			secrets[name] = ""
		}
	}
	return secrets
}
