package validate

import "strings"

// panelDescribed asks for what a person needs to read a panel at night.
func panelDescribed() Check {
	return Check{
		ID: "panel/described", Severity: Error,
		Title: "panels and dashboards without title, description, unit or query",
		Why:   "Somebody who did not build the panel cannot tell whether 0.2 is seconds, a ratio or good.",
		Fix:   "Add a title, a description that says what to do when the panel looks bad, and a unit for every value.",
		Bad:   `style.TimeSeries("", "", "", query)`,
		Good:  `style.TimeSeries("Latency p95", "Above 2 s: open the slowest trace.", "s", query)`,
		run: func(s *Subject, r *reporter) {
			for _, d := range s.Dashboards {
				require(r, dashboardAddress(d), "title", d.Definition.Title)
				require(r, dashboardAddress(d), "description", d.Definition.Description)
				for _, panel := range d.Panels {
					address := dashboardAddress(d) + "/" + panel.Key
					require(r, dashboardAddress(d), "panel key", panel.Key)
					require(r, address, "title", text(panel.Spec.Title))
					require(r, address, "description", text(panel.Spec.Description))
					if needsUnit(panel.Spec.Type) && (panel.Spec.FieldConfig == nil || text(panel.Spec.FieldConfig.Defaults.Unit) == "") {
						r.report(address, `the unit is missing; "short" is for plain numbers`)
					}
					if len(panel.Spec.Targets) == 0 && !needsNoQuery(panel.Spec.Type) {
						r.report(address, "the panel has no query")
					}
				}
			}
		},
	}
}

func require(r *reporter, address, what, value string) {
	if strings.TrimSpace(value) == "" {
		r.report(address, "the "+what+" is missing")
	}
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func needsUnit(panelType string) bool {
	switch panelType {
	case "timeseries", "stat", "gauge", "bargauge", "barchart", "piechart", "histogram":
		return true
	}
	return false
}

func needsNoQuery(panelType string) bool {
	switch panelType {
	case "text", "alertlist", "dashlist", "news":
		return true
	}
	return false
}
