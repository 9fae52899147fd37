package validate

import "github.com/ltv-assistant/obsgen"

func alertTestedExamples() []example {
	return []example{
		{"an alert without cases", rule(func(r *obsgen.Rule) { r.Cases = nil }), []string{
			"alert/tested alerts/HighErrorRate: no case shows that the alert fires",
			"alert/tested alerts/HighErrorRate: no case shows that the alert stays silent",
		}},
		{"an alert that only fires", rule(func(r *obsgen.Rule) { r.Cases = r.Cases[:1] }), []string{
			"alert/tested alerts/HighErrorRate: no case shows that the alert stays silent",
		}},
		{"an alert that never fires", rule(func(r *obsgen.Rule) { r.Cases = r.Cases[1:] }), []string{
			"alert/tested alerts/HighErrorRate: no case shows that the alert fires",
		}},
		{"an alert with a reason", rule(func(r *obsgen.Rule) { r.Cases, r.Untested = nil, "promtool cannot" }), nil},
	}
}
