package validate

import "github.com/grafana/grafana-foundation-sdk/go/dashboard"

// raw is a panel that no builder of the SDK would build.
type raw struct{ options map[string]any }

func (p raw) Build() (dashboard.Panel, error) {
	panel, err := style.TimeSeries("Probe", "For a test.", "short", style.Prom("up", "up")).Build()
	panel.Options = p.options
	return panel, err
}

func dashboardStrictExamples() []example {
	return []example{
		{"an option that Grafana does not know", withPanel(raw{map[string]any{
			"legend":  map[string]any{"displayMode": "list", "placement": "bottom", "showLegend": true, "calcs": []string{}},
			"tooltip": map[string]any{"mode": "multi", "sort": "none"},
			"legnd":   true,
		}}), []string{
			"dashboard/strict dashboards/shop-health/probe: options.Options: unexpected field 'legnd'",
		}},
		{"options that Grafana knows", withPanel(raw{map[string]any{
			"legend":  map[string]any{"displayMode": "list", "placement": "bottom", "showLegend": true, "calcs": []string{}},
			"tooltip": map[string]any{"mode": "multi", "sort": "none"},
		}}), nil},
	}
}
