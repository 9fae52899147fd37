package validate

import "github.com/ltv-assistant/obsgen"

func runbookCompleteExamples() []example {
	page := func(change func(*obsgen.Runbook)) func(*obsgen.Bundle) {
		return func(b *obsgen.Bundle) { change(&b.Runbooks[0]) }
	}
	return []example{
		{"a page of headings", page(func(r *obsgen.Runbook) { *r = obsgen.Runbook{Name: r.Name} }), []string{
			"runbook/complete runbooks/HighErrorRate: the title is missing",
			"runbook/complete runbooks/HighErrorRate: the meaning is missing",
			"runbook/complete runbooks/HighErrorRate: the impact is missing",
			"runbook/complete runbooks/HighErrorRate: there is no step of Identify; say where to look first",
			"runbook/complete runbooks/HighErrorRate: there is no step of Mitigation; say what stops the damage",
			"runbook/complete runbooks/HighErrorRate: there is no line of Escalation; say whom to call, and when",
		}},
		{"an empty step", page(func(r *obsgen.Runbook) { r.Mitigation[0].Text = " " }), []string{
			"runbook/complete runbooks/HighErrorRate: there is an empty step of Mitigation; say what stops the damage",
		}},
		{"whom to call", page(func(r *obsgen.Runbook) { r.Escalation = append(r.Escalation, "Call the shop.") }), nil},
	}
}
