package validate

import "github.com/ltv-assistant/obsgen"

func alertCompleteExamples() []example {
	return []example{
		{"an alert that is only a name", rule(func(r *obsgen.Rule) {
			r.Summary, r.Description, r.Panel, r.Vars = "", " ", obsgen.PanelRef{}, nil
		}), []string{
			"alert/complete alerts/HighErrorRate: the summary is missing",
			"alert/complete alerts/HighErrorRate: the description is missing",
			"alert/complete alerts/HighErrorRate: the alert has no panel on which it can be seen",
		}},
	}
}
