package validate

import (
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/build"
)

// alertReserved keeps the labels that decide who is woken out of Rule.Labels.
func alertReserved() Check {
	return Check{
		ID: "alert/reserved", Severity: Error,
		Title: "alerts that set the labels severity or alertname themselves",
		Why:   "Routing depends on both: an alert that calls itself critical in a label pages, whatever its Severity says.",
		Fix:   "Set Rule.Severity and Rule.Name; use another label for anything else.",
		Bad:   `obsgen.Rule{Severity: obsgen.Warning, Labels: obsgen.Labels{"severity": "critical"}}`,
		Good:  `obsgen.Rule{Severity: obsgen.Critical}`,
		run: func(s *Subject, r *reporter) {
			s.eachAlert(func(alert build.Alert) {
				for _, name := range []string{"alertname", "severity"} {
					if _, set := alert.Labels[name]; set {
						r.report("alerts/"+alert.Name, fmt.Sprintf("the label %q is reserved; it is made from the rule's own fields", name))
					}
				}
			})
		},
	}
}
