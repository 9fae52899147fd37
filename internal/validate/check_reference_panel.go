package validate

import (
	"fmt"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
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
				for _, step := range runbook.Steps() {
					s.followPanel(r, "runbooks/"+runbook.Name, step.Panel)
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
		r.report(definition, fmt.Sprintf("no dashboard has the uid %q%s", ref.Dashboard, didYouMean(ref.Dashboard, s.dashboardUIDs())))
		return
	}
	if _, ok := dashboard.Panel(ref.Panel); !ok && ref.Panel != "" {
		r.report(definition, fmt.Sprintf("the dashboard %q has no panel %q%s", ref.Dashboard, ref.Panel, didYouMean(ref.Panel, panelKeys(dashboard))))
	}
}

// followVars asks that labels handed over by a link are variables over there.
func (s *Subject) followVars(r *reporter, rule obsgen.Rule) {
	dashboard, ok := s.Dashboard(rule.Panel.Dashboard)
	if !ok {
		return
	}
	defined := variablesOf(dashboard)
	for _, name := range rule.Vars {
		if !defined[name] {
			r.report("alerts/"+rule.Name, fmt.Sprintf("the dashboard %q has no variable %q to hand the label over to%s", rule.Panel.Dashboard, name, orList(name, "it has", keys(defined))))
		}
	}
}

func (s *Subject) dashboardUIDs() []string {
	var uids []string
	for _, d := range s.Dashboards {
		uids = append(uids, d.Definition.UID)
	}
	return uids
}

func panelKeys(d build.Dashboard) []string {
	var names []string
	for _, panel := range d.Panels {
		names = append(names, panel.Key)
	}
	return names
}
