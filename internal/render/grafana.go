package render

import (
	"errors"
	"fmt"
	"path"
	"strings"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
)

const (
	provisioning = "grafana/provisioning/"
	// withSecrets holds what Grafana may load only once the secrets are set.
	withSecrets = "grafana/provisioning-with-secrets/"
	// dashboardsMount is where the dashboards folder is mounted in Grafana's container.
	dashboardsMount = "/var/lib/grafana/dashboards"
)

func grafana(model *build.Model) (Files, error) {
	files := Files{}
	var errs []error
	for _, part := range []func(*build.Model) (Files, error){
		grafanaDashboards, grafanaProviders, grafanaDatasources, grafanaRules, grafanaNotification, grafanaPlugins,
	} {
		rendered, err := part(model)
		errs = append(errs, err, merge(files, rendered))
	}
	return files, errors.Join(errs...)
}

func grafanaDashboards(model *build.Model) (Files, error) {
	files := Files{}
	for _, dashboard := range model.Dashboards {
		file := path.Join("grafana/dashboards", dashboard.Definition.Folder.UID, dashboard.Definition.UID+".json")
		if _, taken := files[file]; taken {
			return nil, fmt.Errorf("two dashboards have the uid %s; rename one", dashboard.Definition.UID)
		}
		files[file] = dashboard.JSON
	}
	return files, nil
}

type provider struct {
	Name                  string          `yaml:"name"`
	OrgID                 int             `yaml:"orgId"`
	Folder                string          `yaml:"folder"`
	FolderUID             string          `yaml:"folderUid"`
	Type                  string          `yaml:"type"`
	DisableDeletion       bool            `yaml:"disableDeletion"`
	AllowUIUpdates        bool            `yaml:"allowUiUpdates"`
	UpdateIntervalSeconds int             `yaml:"updateIntervalSeconds"`
	Options               providerOptions `yaml:"options"`
}

type providerOptions struct {
	Path string `yaml:"path"`
}

// grafanaProviders gives every folder a provider, since only a provider sets a
// folder's uid.
func grafanaProviders(model *build.Model) (Files, error) {
	var providers []provider
	seen := map[obsgen.Folder]bool{}
	for _, dashboard := range model.Dashboards {
		folder := dashboard.Definition.Folder
		if seen[folder] {
			continue
		}
		seen[folder] = true
		providers = append(providers, provider{
			Name: strings.TrimPrefix(model.Bundle.Name+"-"+folder.UID, "-"), OrgID: 1, Type: "file",
			Folder: escapeDollars(folder.Title), FolderUID: folder.UID,
			UpdateIntervalSeconds: 30,
			Options:               providerOptions{path.Join(dashboardsMount, folder.UID)},
		})
	}
	if len(providers) == 0 {
		return nil, nil
	}
	content, err := yamlFile(map[string]any{"apiVersion": 1, "providers": providers},
		"Mount grafana/dashboards at "+dashboardsMount+".")
	return Files{provisioning + "dashboards/" + model.Bundle.Name + ".yaml": content}, err
}

// grafanaPlugins is empty: Grafana logs an error where the folder is missing, as it is
// once provisioning/ is mounted over its own.
func grafanaPlugins(*build.Model) (Files, error) {
	content, err := yamlFile(map[string]any{"apiVersion": 1, "apps": []any{}})
	return Files{provisioning + "plugins/none.yaml": content}, err
}
