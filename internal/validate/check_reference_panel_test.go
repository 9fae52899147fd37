package validate

import "github.com/ltv-assistant/obsgen"

func referencePanelExamples() []example {
	return []example{
		{"an alert on a panel that is not there", rule(func(r *obsgen.Rule) { r.Panel.Panel = "errors-ratio" }), []string{
			`reference/panel alerts/HighErrorRate: the dashboard "shop-health" has no panel "errors-ratio"; did you mean "error-ratio"?`,
		}},
		{"an SLO on a dashboard that is not there", func(b *obsgen.Bundle) { b.SLOs[0].Panel.Dashboard = "shop" }, []string{
			`reference/panel slo/orders: no dashboard has the uid "shop"`,
		}},
		{"an SLO on a misspelt dashboard", func(b *obsgen.Bundle) { b.SLOs[0].Panel.Dashboard = "shop-heath" }, []string{
			`reference/panel slo/orders: no dashboard has the uid "shop-heath"; did you mean "shop-health"?`,
		}},
		{"a runbook's step on a panel that is not there", func(b *obsgen.Bundle) {
			b.Runbooks[0].Mitigation = []obsgen.Step{{Text: "Look.", Panel: obsgen.PanelRef{Dashboard: shopHealth, Panel: "shop"}}}
		}, []string{
			`reference/panel runbooks/HighErrorRate: the dashboard "shop-health" has no panel "shop"`,
		}},
		{"a label that no variable takes", rule(func(r *obsgen.Rule) {
			r.Query, r.Vars = obsgen.Prom("sum by (service, instance) (up) == 0"), []string{"service", "instance"}
		}), []string{
			`reference/panel alerts/HighErrorRate: the dashboard "shop-health" has no variable "instance" to hand the label over to; it has service`,
		}},
		{"a panel in a collapsed row", rule(func(r *obsgen.Rule) { r.Panel.Panel = "errors" }), nil},
	}
}
