package alerts

import (
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/catalog/scenarios"
	"github.com/ltv-assistant/obsgen/dashboards"
	"github.com/ltv-assistant/obsgen/runbooks"
)

// instanceDown is for working hours: the other instances still serve.
func instanceDown() obsgen.Rule {
	return obsgen.Rule{
		Name: "InstanceDown", Severity: obsgen.Warning,
		Query:       obsgen.Prom(`min by (service, instance) (up) == 0 unless on (service) max by (service) (up) == 0`),
		For:         5 * time.Minute,
		Summary:     "Instance {{ $labels.instance }} of {{ $labels.service }} is down",
		Description: "{{ $labels.instance }} has not answered Prometheus for five minutes. The other instances of {{ $labels.service }} carry its load.",
		Runbook:     runbooks.InstanceDown,
		Panel:       obsgen.PanelRef{Dashboard: dashboards.ServiceHealth, Panel: "instances-up"},
		Vars:        []string{"service"},
		Logs:        errorLogs(),
		Fires: []obsgen.Expectation{
			warns(scenarios.InstanceOut, obsgen.Labels{"service": catalog.Retrieval, "instance": "ltv-assistant-retrieval-1:9464"}, 6*time.Minute, 11*time.Minute,
				"Instance ltv-assistant-retrieval-1:9464 of ltv-assistant-retrieval is down"),
		},
		Cases: []obsgen.Case{
			{
				Name: "one of two instances down", At: 15 * time.Minute,
				Series: []obsgen.Series{
					{Series: `up{service="api-gateway",instance="a:9464"}`, Values: "0x20"},
					{Series: `up{service="api-gateway",instance="b:9464"}`, Values: "1x20"},
				},
				Fires: []obsgen.Firing{{Labels: obsgen.Labels{"service": "api-gateway", "instance": "a:9464"}, Value: 0}},
			},
			{
				Name: "all down is ServiceDown's to say", At: 15 * time.Minute,
				Series: []obsgen.Series{{Series: `up{service="api-gateway",instance="a:9464"}`, Values: "0x20"}},
			},
		},
	}
}
