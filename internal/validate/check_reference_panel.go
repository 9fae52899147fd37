package validate

import (
	"fmt"

	"github.com/ltv-assistant/obsgen"
)

// referencePanel follows the references of alerts, SLOs and runbooks to panels.
func referencePanel() Check {
	return Check{
		ID: "reference/panel", Severity: Error,
		Title: "alerts, SLOs and runbooks that point at a panel or variable that does not exist",
		Why:   "The notification's link opens a dashboard on which the alert cannot be seen.",
		Fix:   "Use the dashboard's UID, the panel's Key, and variables that the dashboard has.",
		Bad:   `Panel: obsgen.PanelRef{Dashboard: "service-health", Panel: "errors"}`,
		Good:  `Panel: obsgen.PanelRef{Dashboard: dashboards.ServiceHealth, Panel: "error-ratio"}`,
		run: func(s *Subject, r *reporter) {
			for _, rule := range s.Bundle.Rules {
				s.followPanel(r, "alerts/"+rule.Name, rule.Panel)
				s.followVars(r, rule)
			}
			for _, slo := range s.Bundle.SLOs {
				s.followPanel(r, "slo/"+slo.Name, slo.Panel)
			}
			for _, runbook := range s.Bundle.Runbooks {
				for _, steps := range [][]obsgen.Step{runbook.Identify, runbook.Logs, runbook.Traces, runbook.Mitigation} {
					for _, step := range steps {
						s.followPanel(r, "runbooks/"+runbook.Name, step.Panel)
					}
				}
			}
		},
	}
}

func (s *Subject) followPanel(r *reporter, definition string, ref obsgen.PanelRef) {
	if ref.IsZero() {
		return
	}
	dashboard, ok := s.Dashboard(ref.Dashboard)
	if !ok {
		r.report(definition, fmt.Sprintf("no dashboard has the uid %q", ref.Dashboard))
		return
	}
	if _, ok := dashboard.Panel(ref.Panel); !ok && ref.Panel != "" {
		r.report(definition, fmt.Sprintf("the dashboard %q has no panel %q", ref.Dashboard, ref.Panel))
	}
}

// followVars asks that labels handed over by a link are variables over there.
func (s *Subject) followVars(r *reporter, rule obsgen.Rule) {
	dashboard, ok := s.Dashboard(rule.Panel.Dashboard)
	if !ok {
		return
	}
	defined := map[string]bool{}
	for _, variable := range dashboard.Spec.Templating.List {
		defined[variable.Name] = true
	}
	for _, name := range rule.Vars {
		if !defined[name] {
			r.report("alerts/"+rule.Name, fmt.Sprintf("the dashboard %q has no variable %q to hand the label over to", rule.Panel.Dashboard, name))
		}
	}
}
