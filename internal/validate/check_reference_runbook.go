package validate

import "fmt"

// referenceRunbook compares alerts and runbooks, both ways.
func referenceRunbook() Check {
	return Check{
		ID: "reference/runbook", Severity: Error,
		Title: "alerts whose runbook does not exist, and runbooks of no alert",
		Why:   "Somebody is woken and finds a 404; or a runbook is kept up to date that nobody is ever sent to.",
		Fix:   "Set Rule.Runbook to the Name of a runbook; remove a runbook that no alert uses.",
		Bad:   `obsgen.Rule{Name: "HighErrorRate"} without Runbook`,
		Good:  `obsgen.Rule{Name: "HighErrorRate", Runbook: runbooks.HighErrorRate}`,
		run: func(s *Subject, r *reporter) {
			unused := map[string]bool{}
			for _, runbook := range s.Bundle.Runbooks {
				unused[runbook.Name] = true
			}
			known := func(name string) bool { _, ok := unused[name]; return ok }
			for _, rule := range s.Bundle.Rules {
				switch {
				case rule.Runbook == "":
					r.report("alerts/"+rule.Name, "the alert has no runbook")
				case !known(rule.Runbook):
					r.report("alerts/"+rule.Name, fmt.Sprintf("no runbook has the name %q%s", rule.Runbook, didYouMean(rule.Runbook, keys(unused))))
				default:
					unused[rule.Runbook] = false
				}
			}
			for _, runbook := range s.Bundle.Runbooks {
				if unused[runbook.Name] {
					r.report("runbooks/"+runbook.Name, "no alert leads to this runbook")
				}
			}
		},
	}
}
