package validate

import (
	"fmt"
	"reflect"
)

// panelOverride finds overrides that Grafana cannot read.
func panelOverride() Check {
	return Check{
		ID: "panel/override", Severity: Error,
		Title: "overrides without properties",
		Why:   "Grafana 11 cannot draw the panel at all: there is a hole in the dashboard.",
		Fix:   "Give the override a property, or remove it.",
		Bad:   `panel.OverrideByName("errors", nil)`,
		Good:  `panel.OverrideByName("errors", []dashboard.DynamicConfigValue{{Id: "unit", Value: "s"}})`,
		run: func(s *Subject, r *reporter) {
			for _, d := range s.Dashboards {
				for _, panel := range d.Panels {
					if panel.Spec.FieldConfig == nil {
						continue
					}
					for i, override := range panel.Spec.FieldConfig.Overrides {
						if len(override.Properties) == 0 {
							// The SDK holds the matched name by value or by pointer.
							r.report(dashboardAddress(d)+"/"+panel.Key, fmt.Sprintf("override %d, for %v, has no properties", i+1, reflect.Indirect(reflect.ValueOf(override.Matcher.Options))))
						}
					}
				}
			}
		},
	}
}
