package apply

import (
	"context"
	"net/http"

	"github.com/ltv-assistant/obsgen/internal/grafana/api"
)

func writeFolder(ctx context.Context, client *api.Client, t target) (int, error) {
	if t.found == nil {
		return 0, client.Write(ctx, api.Request{Method: http.MethodPost, Path: "/api/folders",
			Body: map[string]any{"uid": t.UID, "title": t.Title}}, nil)
	}
	return 0, client.Write(ctx, api.Request{Method: http.MethodPut, Path: "/api/folders/{uid}", Params: map[string]string{"uid": t.UID},
		Body: map[string]any{"title": t.Title, "version": t.found.Version}}, nil)
}

// removeFolder does not force: a folder with rules in it stays.
func removeFolder(ctx context.Context, client *api.Client, t target) error {
	return gone(client.Write(ctx, api.Request{Method: http.MethodDelete, Path: "/api/folders/{uid}", Params: map[string]string{"uid": t.UID}}, nil))
}
