package validate

import (
	"fmt"
	"maps"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/alerttemplate"
	"github.com/ltv-assistant/obsgen/internal/build"
)

// alertTemplate parses every annotation and label as Prometheus does.
func alertTemplate() Check {
	return Check{
		ID: "alert/template", Severity: Error,
		Title: "alert texts and labels whose template does not parse",
		Why:   "Prometheus sends “<error expanding template>” instead of the text.",
		Fix:   "Correct the template; the functions are those of Prometheus' template reference.",
		Bad:   `{{ $value | humanisePercentage }}`,
		Good:  `{{ $value | humanizePercentage }}`,
		run: func(s *Subject, r *reporter) {
			s.eachAlert(func(alert build.Alert) {
				reportTemplates(r, alert, "annotation", alert.Annotations)
				reportTemplates(r, alert, "label", alert.AllLabels)
			})
		},
	}
}

func reportTemplates(r *reporter, alert build.Alert, kind string, texts map[string]string) {
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		if err := alerttemplate.Parse(texts[name]); err != nil {
			r.report("alerts/"+alert.Name, fmt.Sprintf("%s %s: %v", kind, name, err))
		}
	}
}

func (s *Subject) eachAlert(visit func(build.Alert)) {
	for _, group := range s.Groups {
		for _, alert := range group.Alerts {
			visit(alert)
		}
	}
}
