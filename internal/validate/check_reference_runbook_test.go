package validate

import "github.com/ltv-assistant/obsgen"

func referenceRunbookExamples() []example {
	return []example{
		{"an alert without a runbook", rule(func(r *obsgen.Rule) { r.Runbook = "" }), []string{
			"reference/runbook alerts/HighErrorRate: the alert has no runbook",
			"reference/runbook runbooks/HighErrorRate: no alert leads to this runbook",
		}},
		{"an alert whose runbook is not there", func(b *obsgen.Bundle) { b.Runbooks = b.Runbooks[:1] }, []string{
			`reference/runbook alerts/ErrorLogBurst: no runbook has the name "ErrorLogBurst"`,
		}},
		{"an alert whose runbook is misspelt", rule(func(r *obsgen.Rule) { r.Runbook = "HighErorRate" }), []string{
			`reference/runbook alerts/HighErrorRate: no runbook has the name "HighErorRate"; did you mean "HighErrorRate"?`,
			"reference/runbook runbooks/HighErrorRate: no alert leads to this runbook",
		}},
		{"two alerts of one runbook", func(b *obsgen.Bundle) {
			b.Rules[1].Runbook, b.Runbooks = b.Rules[0].Runbook, b.Runbooks[:1]
		}, nil},
	}
}
