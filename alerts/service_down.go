package alerts

import (
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/catalog/scenarios"
	"github.com/ltv-assistant/obsgen/dashboards"
	"github.com/ltv-assistant/obsgen/runbooks"
)

// serviceDown pages when no instance of a service can be scraped. One of several
// instances is InstanceDown; a service that vanished from discovery is TargetAbsent.
func serviceDown() obsgen.Rule {
	return obsgen.Rule{
		Name: "ServiceDown", Severity: obsgen.Critical,
		Query:       obsgen.Prom(`max by (service) (up) == 0`),
		For:         2 * time.Minute,
		Summary:     "{{ $labels.service }} is down",
		Description: "No instance of {{ $labels.service }} has answered Prometheus for two minutes. Its users get errors.",
		Runbook:     runbooks.ServiceDown,
		Panel:       obsgen.PanelRef{Dashboard: dashboards.SystemOverview, Panel: "service-state"},
		Logs:        errorLogs(),
		Traces:      failedTraces(),
		Fires: []obsgen.Expectation{
			pages(scenarios.ServiceOut, of(catalog.Datasource), 2*time.Minute, 4*time.Minute, "ltv-assistant-datasource is down"),
		},
		Cases: []obsgen.Case{
			{
				Name: "every instance down", At: 5 * time.Minute,
				Series: []obsgen.Series{
					{Series: `up{service="ltv-assistant-auth",instance="a:9464"}`, Values: "1 0x9"},
					{Series: `up{service="ltv-assistant-auth",instance="b:9464"}`, Values: "1 0x9"},
				},
				Fires: []obsgen.Firing{{Labels: of("ltv-assistant-auth"), Value: 0}},
			},
			{
				Name: "one of two instances down", At: 5 * time.Minute,
				Series: []obsgen.Series{
					{Series: `up{service="ltv-assistant-auth",instance="a:9464"}`, Values: "1 0x9"},
					{Series: `up{service="ltv-assistant-auth",instance="b:9464"}`, Values: "1x9"},
				},
			},
			{
				Name: "back after one minute", At: 5 * time.Minute,
				Series: []obsgen.Series{{Series: `up{service="ltv-assistant-auth",instance="a:9464"}`, Values: "1 1 0 1x9"}},
			},
		},
	}
}
