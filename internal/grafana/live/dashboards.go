package live

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"strconv"

	"github.com/ltv-assistant/obsgen/internal/grafana/api"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// dashboards reads those that are wanted and there. A search says which are there, so that
// a first apply of a thousand need not ask for each in vain.
func dashboards(ctx context.Context, r *reading) error {
	there, err := search(ctx, r.client, url.Values{"type": {"dash-db"}})
	if err != nil {
		return err
	}
	exists := map[string]bool{}
	for _, hit := range there {
		exists[hit.UID] = true
	}
	var present []string
	for _, uid := range r.wanted[resource.Dashboard] {
		if exists[uid] || r.owned(object.Key{Kind: resource.Dashboard, UID: uid}) {
			present = append(present, uid)
		}
	}
	return r.each(ctx, present, func(ctx context.Context, uid string) error {
		found, err := Dashboard(ctx, r.client, uid)
		if found != nil {
			r.add(*found)
		}
		return err
	})
}

// Dashboard reads one dashboard; nil if there is none.
func Dashboard(ctx context.Context, client *api.Client, uid string) (*Found, error) {
	var body struct {
		Dashboard json.RawMessage
		Meta      struct {
			FolderUID, UpdatedBy, Updated string
			Version                       int
			Provisioned                   bool
		}
	}
	err := client.Get(ctx, "/api/dashboards/uid/{uid}", map[string]string{"uid": uid}, nil, &body)
	if api.IsStatus(err, http.StatusNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	found := &Found{
		Object:  object.Object{Kind: resource.Dashboard, UID: uid, Folder: body.Meta.FolderUID, Body: body.Dashboard},
		Version: body.Meta.Version,
		Edited:  body.Meta.UpdatedBy + " at " + body.Meta.Updated,
	}
	if body.Meta.Provisioned {
		found.Locked = fromFile
	}
	return found, nil
}

// DashboardVersion reads a dashboard as it was in a version of its history; nil if the
// server no longer keeps it.
func DashboardVersion(ctx context.Context, client *api.Client, uid string, version int) (json.RawMessage, error) {
	var body struct{ Data json.RawMessage }
	params := map[string]string{"uid": uid, "version": strconv.Itoa(version)}
	err := client.Get(ctx, "/api/dashboards/uid/{uid}/versions/{version}", params, nil, &body)
	if api.IsStatus(err, http.StatusNotFound) {
		return nil, nil
	}
	return body.Data, err
}

// hit is a dashboard or folder that a search found.
type hit struct{ UID, Type string }

const pageSize = 1000

// search reads all pages of a search.
func search(ctx context.Context, client *api.Client, query url.Values) ([]hit, error) {
	var all []hit
	for page := 1; ; page++ {
		asked := url.Values{"limit": {strconv.Itoa(pageSize)}, "page": {strconv.Itoa(page)}}
		for name, values := range query {
			asked[name] = values
		}
		var hits []hit
		if err := client.Get(ctx, "/api/search", nil, asked, &hits); err != nil {
			return nil, err
		}
		all = append(all, hits...)
		if len(hits) < pageSize {
			return all, nil
		}
	}
}
