package alerts

import (
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/dashboards"
	"github.com/ltv-assistant/obsgen/runbooks"
)

// watchdog always fires. Whoever receives it raises the alarm when it stops coming:
// then Prometheus, Alertmanager or the way out is broken.
func watchdog() obsgen.Rule {
	return obsgen.Rule{
		Name: "Watchdog", Severity: obsgen.Info,
		Query:       obsgen.Prom(`vector(1) > 0`),
		Labels:      obsgen.Labels{"service": catalog.Prometheus},
		Summary:     "Alerting works",
		Description: "This alert always fires. If it stops arriving, alerting itself is broken.",
		Runbook:     runbooks.Watchdog,
		Panel:       obsgen.PanelRef{Dashboard: dashboards.StackHealth},
		Fires: []obsgen.Expectation{
			{In: obsgen.EveryScenario, Labels: obsgen.Labels{"severity": "info", "service": catalog.Prometheus}, Summary: "Alerting works"},
		},
		Cases: []obsgen.Case{
			{Name: "always", At: time.Minute, Fires: []obsgen.Firing{{Value: 1}}},
		},
		Untested: "it has no silent case: it always fires",
	}
}
