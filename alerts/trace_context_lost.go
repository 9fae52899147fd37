package alerts

import (
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/catalog/scenarios"
	"github.com/ltv-assistant/obsgen/dashboards"
	"github.com/ltv-assistant/obsgen/runbooks"
)

// traceContextLost finds the service where traces break.
func traceContextLost() obsgen.Rule {
	return obsgen.Rule{
		Name: "TraceContextLost", Severity: obsgen.Warning,
		Query: obsgen.Prom(`sum by (service, transport) (rate(trace_context_received_total{outcome="missing"}[15m]))
  / sum by (service, transport) (rate(trace_context_received_total[15m])) > 0.05
and sum by (service, transport) (rate(trace_context_received_total[15m])) > 0.05`),
		For:         15 * time.Minute,
		Summary:     "{{ $labels.service }} loses {{ $value | humanizePercentage }} of the traces that arrive over {{ $labels.transport }}",
		Description: "{{ $value | humanizePercentage }} of what reaches {{ $labels.service }} over {{ $labels.transport }} carries no trace context. Those requests cannot be followed from end to end.",
		Runbook:     runbooks.TraceContextLost,
		Panel:       obsgen.PanelRef{Dashboard: dashboards.StackHealth, Panel: "trace-completeness"},
		Limit:       0.05,
		Floor:       0.05,
		Fires: []obsgen.Expectation{
			warns(scenarios.TracesTorn, obsgen.Labels{"service": catalog.Indexing, "transport": "bullmq"}, 16*time.Minute, 21*time.Minute,
				"ltv-assistant-indexing loses 25.19% of the traces that arrive over bullmq"),
		},
		Cases: []obsgen.Case{
			{
				Name: "one in five jobs", At: 50 * time.Minute,
				Series: contexts("0+48x60", "0+12x60"),
				Fires:  []obsgen.Firing{{Labels: obsgen.Labels{"service": catalog.Indexing, "transport": "bullmq"}, Value: 0.2}},
			},
			{Name: "one in a hundred", At: 50 * time.Minute, Series: contexts("0+594x60", "0+6x60")},
		},
	}
}

func contexts(present, missing string) []obsgen.Series {
	name := func(outcome string) string {
		return `trace_context_received_total{service="ltv-assistant-indexing",instance="a:9464",transport="bullmq",outcome="` + outcome + `"}`
	}
	return []obsgen.Series{{Series: name("present"), Values: present}, {Series: name("missing"), Values: missing}}
}
