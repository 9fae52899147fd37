package validate

import (
	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"
	"github.com/grafana/grafana-foundation-sdk/go/timeseries"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/panel"
)

func dataLinks(url string) []cog.Builder[dashboard.DashboardLink] {
	return []cog.Builder[dashboard.DashboardLink]{panel.DataLink("More", url)}
}

func referenceDashboardExamples() []example {
	probe := func() *timeseries.PanelBuilder {
		return style.TimeSeries("Probe", "For a test.", "short", style.Prom("up", "up"))
	}
	overridden := dashboard.DynamicConfigValue{Id: "links", Value: []any{map[string]any{"url": "/d/overridden"}}}
	return []example{
		{"a misspelt dashboard link", board(func(d *obsgen.Dashboard) {
			d.Links = append(d.Links, panel.DashboardLink("Overview", "overveiw"))
		}), []string{
			"reference/dashboard dashboards/shop-health: the link /d/overveiw leads to no dashboard of the bundle",
		}},
		{"a misspelt data link", withPanel(probe().DataLinks(dataLinks(panel.ToDashboard("shop", "service", "${__field.labels.service}")))), []string{
			"reference/dashboard dashboards/shop-health/probe: the link /d/shop?${__url_time_range}&var-service=${__field.labels.service} leads to no dashboard of the bundle",
		}},
		{"a misspelt link in the title", withPanel(probe().Links(dataLinks("/d/shop/slug"))), []string{
			"reference/dashboard dashboards/shop-health/probe: the link /d/shop/slug leads to no dashboard of the bundle",
		}},
		{"a misspelt link of one column", withPanel(probe().OverrideByName("up", []dashboard.DynamicConfigValue{overridden})), []string{
			"reference/dashboard dashboards/shop-health/probe: the link /d/overridden leads to no dashboard of the bundle",
		}},
		{"a link with our own server's name", withPanel(probe().DataLinks(dataLinks("https://grafana.acme.example/d/shop"))), []string{
			"reference/dashboard dashboards/shop-health/probe: the link /d/shop leads to no dashboard of the bundle",
		}},
		{"links that lead somewhere", withPanel(probe().DataLinks(append(dataLinks("https://elsewhere.example/d/shop"), append(dataLinks("/d/${__data.fields.uid}"), dataLinks("/d/shop-health?x=1")...)...))), nil},
	}
}
