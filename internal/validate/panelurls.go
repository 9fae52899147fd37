package validate

import (
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen/internal/build"
)

// panelURLs are the addresses that a panel links to, from its title and its values.
func panelURLs(panel build.Panel) []string {
	var urls []string
	add := func(links []dashboard.DashboardLink) {
		for _, link := range links {
			urls = append(urls, text(link.Url))
		}
	}
	add(panel.Spec.Links)
	if config := panel.Spec.FieldConfig; config != nil {
		add(config.Defaults.Links)
		for _, override := range config.Overrides {
			for _, property := range override.Properties {
				urls = append(urls, overrideURLs(property)...)
			}
		}
	}
	return urls
}

// overrideURLs reads the links of an override, which the SDK does not type.
func overrideURLs(property dashboard.DynamicConfigValue) []string {
	if property.Id != "links" {
		return nil
	}
	var urls []string
	switch links := property.Value.(type) {
	case []dashboard.DashboardLink:
		for _, link := range links {
			urls = append(urls, text(link.Url))
		}
	case []any:
		for _, link := range links {
			if fields, ok := link.(map[string]any); ok {
				url, _ := fields["url"].(string)
				urls = append(urls, url)
			}
		}
	}
	return urls
}
