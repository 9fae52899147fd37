package validate

// alertComplete asks of an alert what somebody who is woken by it needs.
func alertComplete() Check {
	return Check{
		ID: "alert/complete", Severity: Error,
		Title: "alerts without summary, description or panel",
		Why:   "A page that says only a name costs minutes.",
		Fix:   "Set Summary, Description and Panel.",
		Bad:   `obsgen.Rule{Name: "HighErrorRate", Query: …}`,
		Good:  `obsgen.Rule{Name: "HighErrorRate", Query: …, Summary: …, Description: …, Panel: …}`,
		run: func(s *Subject, r *reporter) {
			for _, rule := range s.Bundle.Rules {
				address := "alerts/" + rule.Name
				require(r, address, "summary", rule.Summary)
				require(r, address, "description", rule.Description)
				if rule.Panel.IsZero() {
					r.report(address, "the alert has no panel on which it can be seen")
				}
			}
		},
	}
}
