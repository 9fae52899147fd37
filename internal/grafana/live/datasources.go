package live

import (
	"context"
	"net/http"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/grafana/api"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// datasources reads the list, for the names that are taken, and what is wanted one by one:
// the list does not say which secrets are set.
func datasources(ctx context.Context, r *reading) error {
	var list []resource.Object
	if err := r.client.Get(ctx, "/api/datasources", nil, nil, &list); err != nil {
		return err
	}
	var wanted []string
	for _, body := range list {
		uid := resource.Text(body, "uid")
		if slices.Contains(r.wanted[resource.Datasource], uid) {
			wanted = append(wanted, uid)
			continue
		}
		found, err := datasource(body)
		if err != nil {
			return err
		}
		r.add(found)
	}
	return r.each(ctx, wanted, func(ctx context.Context, uid string) error {
		found, err := Datasource(ctx, r.client, uid)
		if found != nil {
			r.add(*found)
		}
		return err
	})
}

// Datasource reads one datasource; nil if there is none.
func Datasource(ctx context.Context, client *api.Client, uid string) (*Found, error) {
	var body resource.Object
	err := client.Get(ctx, "/api/datasources/uid/{uid}", map[string]string{"uid": uid}, nil, &body)
	if api.IsStatus(err, http.StatusNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	found, err := datasource(body)
	return &found, err
}

// datasource shows a secret that is set as the redacted text, like contact points do.
func datasource(body resource.Object) (Found, error) {
	secure := resource.Object{}
	fields, _ := body["secureJsonFields"].(resource.Object)
	for name, set := range fields {
		if set == true {
			secure[name] = object.Redacted
		}
	}
	body["secureJsonData"] = secure
	found := Found{Version: int(resource.Number(body, "version"))}
	if resource.Flag(body, "readOnly") {
		found.Locked = fromFile
	}
	var err error
	found.Object, err = object.New(resource.Datasource, resource.Text(body, "uid"), resource.Text(body, "name"), "", body)
	return found, err
}
