package live

import (
	"context"
	"net/http"

	"github.com/ltv-assistant/obsgen/internal/grafana/api"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

func folders(ctx context.Context, r *reading) error {
	return r.each(ctx, r.wanted[resource.Folder], func(ctx context.Context, uid string) error {
		found, err := Folder(ctx, r.client, uid)
		if found != nil {
			r.add(*found)
		}
		return err
	})
}

// Folder reads one folder; nil if there is none.
func Folder(ctx context.Context, client *api.Client, uid string) (*Found, error) {
	var body struct {
		Title, ParentUID string
		Version          int
	}
	err := client.Get(ctx, "/api/folders/{uid}", map[string]string{"uid": uid}, nil, &body)
	if api.IsStatus(err, http.StatusNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	o, err := object.New(resource.Folder, uid, body.Title, body.ParentUID, resource.Object{"uid": uid, "title": body.Title})
	return &Found{Object: o, Version: body.Version}, err
}
