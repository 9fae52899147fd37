package apply

import (
	"context"
	"fmt"
	"net/http"

	"github.com/ltv-assistant/obsgen/internal/grafana/api"
	"github.com/ltv-assistant/obsgen/internal/grafana/live"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
)

func writeFolder(ctx context.Context, client *api.Client, t target) (int, error) {
	if t.found == nil {
		return 0, client.Write(ctx, api.Request{Method: http.MethodPost, Path: "/api/folders",
			Body: map[string]any{"uid": t.UID, "title": t.Title}}, nil)
	}
	params := map[string]string{"uid": t.UID}
	if t.found.Title != t.Title {
		err := client.Write(ctx, api.Request{Method: http.MethodPut, Path: "/api/folders/{uid}", Params: params,
			Body: map[string]any{"title": t.Title, "version": t.found.Version}}, nil)
		if err != nil {
			return 0, err
		}
	}
	if t.found.Folder == t.Folder {
		return 0, nil
	}
	return 0, afterFirst(1, client.Write(ctx, api.Request{Method: http.MethodPost, Path: "/api/folders/{uid}/move", Params: params,
		Body: map[string]any{"parentUid": t.Folder}}, nil))
}

// removeFolder does not force: a folder with rules in it stays. All else Grafana deletes with
// it, also what somebody has put there since the plan was made.
func removeFolder(ctx context.Context, client *api.Client, t target) error {
	if err := isEmpty(ctx, client, t.UID); err != nil {
		return err
	}
	return gone(client.Write(ctx, api.Request{Method: http.MethodDelete, Path: "/api/folders/{uid}", Params: map[string]string{"uid": t.UID}}, nil))
}

func isEmpty(ctx context.Context, client *api.Client, folder string) error {
	left, err := live.Contents(ctx, client, folder)
	if err != nil {
		return fmt.Errorf("list what is in it: %w", err)
	}
	for _, key := range left {
		there, err := isThere(ctx, client, key, folder)
		if err != nil {
			return err
		}
		if there {
			return fmt.Errorf("%s is in it, and would be deleted with it; move that elsewhere, or plan again to keep the folder", key)
		}
	}
	return nil
}

// isThere looks again: the search of Grafana may lag behind.
func isThere(ctx context.Context, client *api.Client, key object.Key, folder string) (bool, error) {
	w, ours := writers()[key.Kind]
	if !ours {
		return true, nil
	}
	found, err := w.read(ctx, client, key.UID)
	return found != nil && found.Folder == folder, err
}
