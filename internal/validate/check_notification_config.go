package validate

import (
	"github.com/prometheus/alertmanager/config"
)

// notificationConfig loads the Alertmanager configuration as Alertmanager does.
func notificationConfig() Check {
	return Check{
		ID: "notification/config", Severity: Error,
		Title: "notification settings that Alertmanager refuses",
		Why:   "Alertmanager keeps its old configuration or does not start: nobody is notified.",
		Fix:   "Correct the contact, route or time that the message names.",
		Bad:   `obsgen.Route{Contact: "oncall"} with a contact called "on-call"`,
		Good:  `obsgen.Route{Contact: "on-call"}`,
		run: func(s *Subject, r *reporter) {
			content, ok := s.Files["alertmanager/alertmanager.yml"]
			if !ok {
				return
			}
			if _, err := config.Load(string(content)); err != nil {
				r.report("notification", err.Error())
			}
		},
	}
}
