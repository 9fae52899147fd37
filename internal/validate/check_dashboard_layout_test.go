package validate

import (
	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen"
)

func dashboardLayoutExamples() []example {
	return []example{
		{"a panel wider than the grid", board(func(d *obsgen.Dashboard) { d.Rows[0].Panels[1].Width = 30 }), []string{
			"dashboard/layout dashboards/shop-health/latency: the panel is 30 columns wide from column 0 on; the grid has 24",
		}},
		{"a panel as wide as the grid", board(func(d *obsgen.Dashboard) { d.Rows[0].Panels[1].Width = 24 }), nil},
		{"a panel lower than its title", board(func(d *obsgen.Dashboard) { d.Rows[0].Panels[1].Height = 1 }), []string{
			"dashboard/layout dashboards/shop-health/latency: the panel is one row high, less than its title; make it at least 2",
		}},
		{"a dashboard without panels", func(b *obsgen.Bundle) {
			b.Dashboards = append(b.Dashboards, obsgen.Dashboard{
				UID: "empty", Title: "Empty", Description: "Nothing to see.", Folder: obsgen.Folder{UID: "acme", Title: "Acme"},
				Links: []cog.Builder[dashboard.DashboardLink]{},
			})
		}, []string{
			"dashboard/layout dashboards/empty: the dashboard has no panels",
		}},
	}
}
