package alerts

import (
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/dashboards"
	"github.com/ltv-assistant/obsgen/runbooks"
)

// lokiIngestionLag is the time Loki takes to accept a push; until then no line is found.
func lokiIngestionLag() obsgen.Rule {
	return obsgen.Rule{
		Name: "LokiIngestionLag", Severity: obsgen.Warning,
		Query:       obsgen.Prom(`histogram_quantile(0.99, sum by (service, le) (rate(loki_request_duration_seconds_bucket{route="` + catalog.LokiPushRoute + `"}[5m]))) > 5`),
		For:         10 * time.Minute,
		Summary:     "Loki is {{ $value | humanizeDuration }} behind",
		Description: "One in a hundred pushes to Loki takes longer than {{ $value | humanizeDuration }}; the plan allows 5s. Logs appear late, and the services buffer them.",
		Runbook:     runbooks.LokiIngestionLag,
		Panel:       obsgen.PanelRef{Dashboard: dashboards.StackHealth, Panel: "loki-push"},
		Cases: []obsgen.Case{
			{
				Name: "pushes take 5 to 10 seconds", At: 40 * time.Minute,
				Series: lokiPushes("0+0x60", "0+60x60"),
				Fires:  []obsgen.Firing{{Labels: of(catalog.Loki), Value: 9.95}},
			},
			{Name: "pushes take less", At: 40 * time.Minute, Series: lokiPushes("0+60x60", "0+60x60")},
		},
	}
}

func lokiPushes(upToFive, all string) []obsgen.Series {
	name := func(le string) string {
		return `loki_request_duration_seconds_bucket{service="loki",instance="loki:3100",route="loki_api_v1_push",method="POST",status_code="204",ws="false",le="` + le + `"}`
	}
	return []obsgen.Series{
		{Series: name("5"), Values: upToFive},
		{Series: name("10"), Values: all},
		{Series: name("+Inf"), Values: all},
	}
}

// tempoIngestionLag is the time Tempo takes to take a batch in.
func tempoIngestionLag() obsgen.Rule {
	return obsgen.Rule{
		Name: "TempoIngestionLag", Severity: obsgen.Warning,
		Query:       obsgen.Prom(`histogram_quantile(0.99, sum by (service, le) (rate(tempo_distributor_push_duration_seconds_bucket[5m]))) > 2`),
		For:         10 * time.Minute,
		Summary:     "Tempo is {{ $value | humanizeDuration }} behind",
		Description: "One in a hundred batches of spans takes Tempo longer than {{ $value | humanizeDuration }}; the plan allows 2s. Traces appear late or not at all.",
		Runbook:     runbooks.TempoIngestionLag,
		Panel:       obsgen.PanelRef{Dashboard: dashboards.StackHealth, Panel: "tempo-push"},
		Cases: []obsgen.Case{
			{
				Name: "batches take 2.5 to 5 seconds", At: 40 * time.Minute,
				Series: tempoPushes("0+0x60", "0+60x60"),
				Fires:  []obsgen.Firing{{Labels: of(catalog.Tempo), Value: 4.975}},
			},
			{Name: "batches take less", At: 40 * time.Minute, Series: tempoPushes("0+60x60", "0+60x60")},
		},
	}
}

func tempoPushes(fast, all string) []obsgen.Series {
	name := func(le string) string {
		return `tempo_distributor_push_duration_seconds_bucket{service="tempo",instance="tempo:3200",le="` + le + `"}`
	}
	return []obsgen.Series{
		{Series: name("1"), Values: fast},
		{Series: name("2.5"), Values: fast},
		{Series: name("5"), Values: all},
		{Series: name("+Inf"), Values: all},
	}
}

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
