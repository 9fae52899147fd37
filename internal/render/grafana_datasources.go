package render

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
)

type datasource struct {
	UID            string            `yaml:"uid"`
	Name           string            `yaml:"name"`
	Type           string            `yaml:"type"`
	Access         string            `yaml:"access"`
	URL            string            `yaml:"url,omitempty"`
	IsDefault      bool              `yaml:"isDefault"`
	Editable       bool              `yaml:"editable"`
	JSONData       any               `yaml:"jsonData,omitempty"`
	SecureJSONData map[string]string `yaml:"secureJsonData,omitempty"`
}

func grafanaDatasources(model *build.Model) (Files, error) {
	if len(model.Bundle.Datasources) == 0 {
		return nil, nil
	}
	var all []datasource
	for _, ds := range model.Bundle.Datasources {
		all = append(all, grafanaDatasource(ds))
	}
	content, err := yamlFile(map[string]any{"apiVersion": 1, "datasources": all},
		"Grafana interpolates every value here, so a literal $ is written $$.")
	return Files{provisioning + "datasources/" + model.Bundle.Name + ".yaml": content}, err
}

func grafanaDatasource(ds obsgen.Datasource) datasource {
	rendered := datasource{
		UID: ds.UID, Name: escapeDollars(ds.Name), Type: ds.Type, Access: "proxy", URL: escapeDollars(ds.URL), IsDefault: ds.Default,
	}
	if len(ds.Options) > 0 {
		rendered.JSONData = escapeAll(ds.Options)
	}
	for name, secret := range ds.Secrets {
		if rendered.SecureJSONData == nil {
			rendered.SecureJSONData = map[string]string{}
		}
		rendered.SecureJSONData[name] = grafanaSecret(secret)
	}
	return rendered
}
