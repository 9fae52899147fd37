package live

import (
	"context"
	"fmt"
	"net/url"

	"github.com/ltv-assistant/obsgen/internal/grafana/api"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// contents lists folders that may be deleted: Grafana deletes what is in a folder with it.
func contents(ctx context.Context, r *reading) error {
	return r.each(ctx, r.list, func(ctx context.Context, folder string) error {
		keys, err := Contents(ctx, r.client, folder)
		if err != nil {
			return fmt.Errorf("list what is in the folder %s: %w", folder, err)
		}
		r.mu.Lock()
		defer r.mu.Unlock()
		r.state.Contents[folder] = keys
		return nil
	})
}

// libraryPanel is what obsgen does not make, but may find in a folder.
const libraryPanel resource.Kind = "library-panel"

// Contents lists the folders, dashboards, library panels and alert rules in a folder.
func Contents(ctx context.Context, client *api.Client, folder string) ([]object.Key, error) {
	hits, err := search(ctx, client, url.Values{"folderUIDs": {folder}})
	if err != nil {
		return nil, err
	}
	var keys []object.Key
	for _, hit := range hits {
		kind := resource.Dashboard
		if hit.Type == "dash-folder" {
			kind = resource.Folder
		}
		keys = append(keys, object.Key{Kind: kind, UID: hit.UID})
	}
	panels, err := libraryPanels(ctx, client, folder)
	if err != nil {
		return nil, err
	}
	rules, err := Rules(ctx, client)
	if err != nil {
		return nil, err
	}
	for _, rule := range rules {
		if resource.Text(rule, "folderUID") == folder {
			keys = append(keys, object.Key{Kind: resource.GrafanaAlert, UID: resource.Text(rule, "uid")})
		}
	}
	return append(keys, panels...), nil
}

func libraryPanels(ctx context.Context, client *api.Client, folder string) ([]object.Key, error) {
	var answer struct {
		Result struct{ Elements []struct{ UID string } }
	}
	query := url.Values{"perPage": {"1000"}, "folderFilterUIDs": {folder}}
	if err := client.Get(ctx, "/api/library-elements", nil, query, &answer); err != nil {
		return nil, err
	}
	var keys []object.Key
	for _, element := range answer.Result.Elements {
		keys = append(keys, object.Key{Kind: libraryPanel, UID: element.UID})
	}
	return keys, nil
}
