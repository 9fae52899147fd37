package validate

import (
	"github.com/ltv-assistant/obsgen"
)

func panelDescribedExamples() []example {
	return []example{
		{"a panel without anything", withPanel(style.TimeSeries("", "", "", style.Prom("up", "up"))), []string{
			"panel/described dashboards/shop-health/probe: the title is missing",
			"panel/described dashboards/shop-health/probe: the description is missing",
			`panel/described dashboards/shop-health/probe: the unit is missing; "short" is for plain numbers`,
		}},
		{"a panel without a query", withPanel(style.Stat("Probe", "For a test.", "short")), []string{
			"panel/described dashboards/shop-health/probe: the panel has no query",
		}},
		{"a text needs no query and no unit", withPanel(style.Text("Words", "For people.", "Hello")), nil},
		{"a table needs no unit", withPanel(style.Table("Rows", "For people.", style.Columns("up"))), nil},
		{"a panel without a key", board(func(d *obsgen.Dashboard) { d.Rows[0].Panels[1].Key = "" }), []string{
			"panel/described dashboards/shop-health: the panel key is missing",
		}},
		{"a dashboard of spaces", board(func(d *obsgen.Dashboard) { d.Title, d.Description = " ", "\n" }), []string{
			"panel/described dashboards/shop-health: the title is missing",
			"panel/described dashboards/shop-health: the description is missing",
		}},
	}
}
