package validate

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/prometheus/common/model"

	"github.com/ltv-assistant/obsgen/internal/build"
)

// alertReserved keeps the labels that decide who is woken out of Rule.Labels, and every
// label the same for as long as the alert fires.
func alertReserved() Check {
	return Check{
		ID: "alert/reserved", Severity: Error,
		Title: "alerts whose own labels are reserved, no label names, or not constant",
		Why:   "Routing depends on severity and alertname: an alert that calls itself critical in a label pages, whatever its Severity says. A label that changes makes a new alert each time, and Grafana fills in $ from its environment.",
		Fix:   "Set Rule.Severity and Rule.Name; use another label for anything else, with a constant value, and put what changes into the texts.",
		Bad:   `obsgen.Rule{Severity: obsgen.Warning, Labels: obsgen.Labels{"severity": "critical"}}`,
		Good:  `obsgen.Rule{Severity: obsgen.Critical}`,
		run: func(s *Subject, r *reporter) {
			s.eachAlert(func(alert build.Alert) {
				for _, name := range slices.Sorted(maps.Keys(alert.Labels)) {
					if fault := labelFault(name, alert.Labels[name]); fault != "" {
						r.report("alerts/"+alert.Name, fmt.Sprintf("the label %q %s", name, fault))
					}
				}
			})
		},
	}
}

func labelFault(name, value string) string {
	switch {
	case name == "alertname" || name == "severity":
		return "is reserved; it is made from the rule's own fields"
	case !model.LegacyValidation.IsValidLabelName(name):
		return "is not a label name of letters, digits and underscores; rename it"
	case strings.HasPrefix(name, "__"):
		return "begins with two underscores, which servers keep for themselves; rename it"
	case strings.Contains(value, "$") || strings.Contains(value, "{{"):
		return "has a value with $ or {{, which is filled in and may change; write a constant, and put what changes into Summary or Description"
	}
	return ""
}
