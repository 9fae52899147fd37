package validate

import (
	"strings"

	"github.com/ltv-assistant/obsgen"
)

// runbookComplete asks of a runbook what somebody who opens it at night needs.
func runbookComplete() Check {
	return Check{
		ID: "runbook/complete", Severity: Error,
		Title: "runbooks that say too little to help anybody",
		Why:   "Somebody is woken, follows the link and finds a page of headings.",
		Fix:   "Set Title, Meaning and Impact, at least one step each of Identify and Mitigation, and a line of Escalation.",
		Bad:   `obsgen.Runbook{Name: "HighErrorRate", Title: "High error rate"}`,
		Good:  `obsgen.Runbook{Name: "HighErrorRate", Title: …, Meaning: …, Impact: …, Identify: …, Mitigation: …, Escalation: …}`,
		run: func(s *Subject, r *reporter) {
			for _, runbook := range s.Bundle.Runbooks {
				address := "runbooks/" + runbook.Name
				require(r, address, "title", runbook.Title)
				require(r, address, "meaning", runbook.Meaning)
				require(r, address, "impact", runbook.Impact)
				requireLines(r, address, "step of Identify; say where to look first", stepTexts(runbook.Identify))
				requireLines(r, address, "step of Mitigation; say what stops the damage", stepTexts(runbook.Mitigation))
				requireLines(r, address, "line of Escalation; say whom to call, and when", runbook.Escalation)
			}
		},
	}
}

func stepTexts(steps []obsgen.Step) []string {
	var texts []string
	for _, step := range steps {
		texts = append(texts, step.Text)
	}
	return texts
}

// requireLines asks for one line at least, and that none is empty.
func requireLines(r *reporter, address, what string, lines []string) {
	for _, line := range lines {
		if strings.TrimSpace(line) == "" {
			r.report(address, "there is an empty "+what)
		}
	}
	if len(lines) == 0 {
		r.report(address, "there is no "+what)
	}
}
