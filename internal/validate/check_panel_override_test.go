package validate

import (
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen"
)

func panelOverrideExamples() []example {
	with := func(properties []dashboard.DynamicConfigValue) func(*obsgen.Bundle) {
		return withPanel(style.TimeSeries("Probe", "For a test.", "short", style.Prom("up", "up")).OverrideByName("errors", properties))
	}
	return []example{
		{"an override of nothing", with(nil), []string{
			"panel/override dashboards/shop-health/probe: override 1, for errors, has no properties",
		}},
		{"an override of the unit", with([]dashboard.DynamicConfigValue{{Id: "unit", Value: "s"}}), nil},
	}
}
