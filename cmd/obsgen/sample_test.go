package main

import (
	"slices"
	"strings"
	"time"

	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/dashboards"
)

// sampleChange is what the reports in the documentation are about.
func sampleChange(b obsgen.Bundle) obsgen.Bundle {
	rule := func(name string) *obsgen.Rule {
		return &b.Rules[slices.IndexFunc(b.Rules, func(r obsgen.Rule) bool { return r.Name == name })]
	}
	rule("HighErrorRate").Query.Expr = strings.Replace(rule("HighErrorRate").Query.Expr, "> 0.05", "> 0.1", 1)
	later(rule("ServiceDown"), 5*time.Minute)
	gone := *rule("LLMLatencyHigh")
	b.Rules = slices.DeleteFunc(b.Rules, func(r obsgen.Rule) bool { return r.Name == gone.Name })
	b.Runbooks = slices.DeleteFunc(b.Runbooks, func(r obsgen.Runbook) bool { return r.Name == gone.Runbook })
	b.Notification.Route.Routes[1].RepeatInterval = 12 * time.Hour
	slo := slices.IndexFunc(b.SLOs, func(s obsgen.SLO) bool { return s.Name == "api-gateway-availability" })
	b.SLOs[slo].Objective = "99.5"
	b.Dashboards[slices.IndexFunc(b.Dashboards, func(d obsgen.Dashboard) bool { return d.UID == dashboards.ServiceHealth })].Rows = sampleRows()
	return b
}

// later lets an alert wait, and its expectations with it.
func later(rule *obsgen.Rule, wait time.Duration) {
	rule.Fires = slices.Clone(rule.Fires)
	for i := range rule.Fires {
		rule.Fires[i].Within += wait - rule.For
	}
	rule.For = wait
}

// sampleRows are the rows of Service Health with another threshold, and in another order.
func sampleRows() []obsgen.Row {
	all := dashboards.All()
	rows := all[slices.IndexFunc(all, func(d obsgen.Dashboard) bool { return d.UID == dashboards.ServiceHealth })].Rows
	for i, p := range rows[0].Panels {
		rows[0].Panels[i].Panel = raised{p}
	}
	requests := rows[1].Panels
	rows[1].Panels = append(requests[:3:3], requests[4], requests[3])
	return rows
}

// raised turns red at twice the ratio, as the alert does.
type raised struct{ obsgen.Panel }

func (r raised) Build() (dashboard.Panel, error) {
	built, err := r.Panel.Panel.Build()
	if err != nil || built.FieldConfig == nil || built.FieldConfig.Defaults.Thresholds == nil {
		return built, err
	}
	for i, step := range built.FieldConfig.Defaults.Thresholds.Steps {
		if step.Value != nil && *step.Value == 0.05 {
			higher := 0.1
			built.FieldConfig.Defaults.Thresholds.Steps[i].Value = &higher
		}
	}
	return built, nil
}
