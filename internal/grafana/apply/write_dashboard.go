package apply

import (
	"context"
	"net/http"

	"github.com/ltv-assistant/obsgen/internal/grafana/api"
	"github.com/ltv-assistant/obsgen/internal/grafana/live"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
)

// writeDashboard saves over the version that was seen: Grafana refuses if there is a newer
// one by now.
func writeDashboard(ctx context.Context, client *api.Client, t target) (int, error) {
	version := 0
	if t.found != nil {
		version = t.found.Version
	}
	body, err := object.Saving(t.sent, version)
	if err != nil {
		return 0, err
	}
	var saved struct{ Version int }
	err = client.Write(ctx, api.Request{Method: http.MethodPost, Path: "/api/dashboards/db", Body: map[string]any{
		"dashboard": body, "folderUid": t.Folder, "message": t.message, "overwrite": false,
	}}, &saved)
	return saved.Version, err
}

// removeDashboard looks first, for Grafana deletes whatever version there is.
func removeDashboard(ctx context.Context, client *api.Client, t target) error {
	now, err := live.Dashboard(ctx, client, t.UID)
	switch {
	case err != nil || now == nil:
		return err
	case t.found == nil || now.Version != t.found.Version:
		return ErrChanged
	}
	return gone(client.Write(ctx, api.Request{Method: http.MethodDelete, Path: "/api/dashboards/uid/{uid}", Params: map[string]string{"uid": t.UID}}, nil))
}
