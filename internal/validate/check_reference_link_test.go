package validate

import (
	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/panel"
)

func referenceLinkExamples() []example {
	linked := func(urls ...string) func(*obsgen.Bundle) {
		var links []cog.Builder[dashboard.DashboardLink]
		for _, url := range urls {
			links = append(links, dataLinks(url)...)
		}
		return withPanel(style.TimeSeries("Probe", "For a test.", "short", style.Prom("up", "up")).DataLinks(links))
	}
	return []example{
		{"a variable that is not there", linked(panel.ToDashboard("shop-health", "svc", "x")), []string{
			`reference/link dashboards/shop-health/probe: the link /d/shop-health?${__url_time_range}&var-svc=x sets the variable "svc", which the dashboard "shop-health" does not have; it has service`,
		}},
		{"one of two, with our own server's name", linked("https://grafana.acme.example/d/shop-health/slug?var-service=a&var-pod=b"), []string{
			`reference/link dashboards/shop-health/probe: the link /d/shop-health/slug?var-service=a&var-pod=b sets the variable "pod", which the dashboard "shop-health" does not have; it has service`,
		}},
		{"variables that are there, and links elsewhere", linked(
			panel.ToDashboard("shop-health", "service", "x"), "https://elsewhere.example/d/shop-health?var-x=1", "/d/shop-health?var-${service}=1",
		), nil},
	}
}
