package validate

import "github.com/ltv-assistant/obsgen"

// alertTested asks for proof that an alert fires and that it stays silent.
func alertTested() Check {
	return Check{
		ID: "alert/tested", Severity: Error,
		Title: "alerts without a case in which they fire and one in which they do not, and cases that promtool cannot run",
		Why:   "An alert that was never seen to fire usually cannot, and one never seen silent usually is not.",
		Fix:   "Add Cases, each with a name, series in promtool's notation and a time after the start; or say in Untested why there are none.",
		Bad:   `obsgen.Rule{Name: "HighErrorRate"} without Cases`,
		Good:  `Cases: []obsgen.Case{{Name: "10% errors", …, Fires: …}, {Name: "1% errors", …}}`,
		run: func(s *Subject, r *reporter) {
			for _, rule := range s.Bundle.Rules {
				reportUntested(r, rule)
				checkAlertCases(r, "alerts/"+rule.Name, rule.Cases)
			}
		},
	}
}

func reportUntested(r *reporter, rule obsgen.Rule) {
	if rule.Untested != "" {
		return
	}
	fires, silent := false, false
	for _, c := range rule.Cases {
		fires = fires || len(c.Fires) > 0
		silent = silent || len(c.Fires) == 0
	}
	if !fires {
		r.report("alerts/"+rule.Name, "no case shows that the alert fires")
	}
	if !silent {
		r.report("alerts/"+rule.Name, "no case shows that the alert stays silent")
	}
}
