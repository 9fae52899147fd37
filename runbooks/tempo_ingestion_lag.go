package runbooks

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/dashboards"
)

func tempoIngestionLag() obsgen.Runbook {
	p99 := obsgen.Prom(`histogram_quantile(0.99, sum by (le) (rate(tempo_distributor_push_duration_seconds_bucket[5m])))`)
	return obsgen.Runbook{
		Name:    TempoIngestionLag,
		Title:   "Tempo takes traces slowly",
		Meaning: "One batch of spans in a hundred takes Tempo more than 2 s to store. The services queue spans in memory and drop them when the queue is full.",
		Impact:  "Users notice nothing. Traces are late or have holes; the service map and the links from logs and metrics to traces lead nowhere. Alerts do not depend on traces.",
		Identify: []obsgen.Step{
			{
				Text:  "Look at how slow, and since when.",
				Query: p99,
				Panel: panel(dashboards.StackHealth, "tempo-push"),
			},
			{
				Text:  "Look at spans that are refused, and why. rate_limited: too many bytes. trace_too_large: one endless trace. live_traces_exceeded: too many open traces.",
				Query: obsgen.Prom(`sum by (reason) (rate(tempo_discarded_spans_total[5m])) > 0`),
				Panel: panel(dashboards.StackHealth, "tempo-push"),
			},
			{
				Text:  "Look at the load against yesterday: 2 means twice as many spans.",
				Query: obsgen.Prom(`sum(rate(tempo_distributor_spans_received_total[5m])) / (sum(rate(tempo_distributor_spans_received_total[5m] offset 1d)) > 0)`),
			},
			{
				Text:  "Look at the spans per trace. A jump means that something new is traced, often every database row or health check.",
				Query: obsgen.Prom(`sum(rate(tempo_distributor_spans_received_total[5m])) / (sum(rate(tempo_ingester_traces_created_total[5m])) > 0)`),
			},
			{Text: "Check disk and memory: " + code("df -h") + " and " + code("docker stats --no-stream") + "."},
		},
		Logs: []obsgen.Step{
			{Text: "Read Tempo's log: " + code(monitoring+" logs --since 15m tempo") + ". Search for \"RATE_LIMITED\", \"TRACE_TOO_LARGE\", \"LIVE_TRACES_EXCEEDED\", \"no space left\"."},
			{
				Text:  "Look at exporters that complain: the services log failed exports.",
				Query: obsgen.Logs(streams + ` |~ "(?i)otlp|exporter" | json | level=~"warn|error"`),
			},
		},
		Traces: []obsgen.Step{
			{
				Text:  "Look at whether fresh traces arrive at all: search the last five minutes.",
				Query: obsgen.Traces(`{ kind = server }`),
			},
			{
				Text:  "Look at traces that are far too long: jobs that never end keep a trace open.",
				Query: obsgen.Traces(`{ traceDuration > 30m }`),
			},
		},
		Causes: []obsgen.Cause{
			{
				Cause: "More spans than Tempo can take",
				Check: "Spans per second rose, with traffic or with a new version.",
				Query: obsgen.Prom(`sum(rate(tempo_distributor_spans_received_total[5m]))`),
				Fix:   "Sample, see Mitigation. New version: switch the new instrumentation off.",
			},
			{
				Cause: "A limit is too low",
				Check: "Spans are refused as rate_limited or live_traces_exceeded at normal load.",
				Query: obsgen.Prom(`sum by (reason) (rate(tempo_discarded_spans_total[5m])) > 0`),
				Fix:   "Raise it in the overrides of tempo-config and restart.",
			},
			{
				Cause: "The disk is full or slow",
				Check: "\"no space left\" or slow flushes in its log; bytes per second as ever.",
				Query: obsgen.Prom(`sum(rate(tempo_distributor_bytes_received_total[5m]))`),
				Fix:   "Make room, or shorten the retention of 7 days.",
			},
			{
				Cause: "Too little memory",
				Check: "Memory climbs to the limit; Tempo restarts. The metrics generator needs some of it for the service map.",
				Query: obsgen.Prom(`max by (instance) (process_resident_memory_bytes{service="tempo"})`),
				Fix:   "Raise the limit.",
			},
			{
				Cause: "Heavy searches",
				Check: "Reading is slow too.",
				Query: obsgen.Prom(`topk(5, histogram_quantile(0.99, sum by (le, route) (rate(tempo_request_duration_seconds_bucket[5m]))))`),
				Fix:   "Find the search over many days; restart Tempo to end it.",
			},
		},
		Mitigation: []obsgen.Step{
			{Text: "Sample: set `OTEL_TRACES_SAMPLER=parentbased_traceidratio` and `OTEL_TRACES_SAMPLER_ARG=0.25` in `.env.monitoring`, then recreate the services: " + code("docker compose up -d") + ". Trade-off: three of four traces are missing, rare errors too; many logged trace ids then lead to no trace."},
			{Text: "Raise the limit in the overrides of tempo-config (rate limit and burst in bytes, traces per tenant), then " + code(monitoring+" restart tempo") + ". Trade-off: more disk and memory."},
			{Text: "Tempo hangs: " + code(monitoring+" restart tempo") + ". Trade-off: traces of the last minutes may be lost, the services drop spans while it starts."},
			{Text: "Disk full: enlarge the volume or shorten the retention, then restart. Trade-off: older traces are gone."},
			{
				Text:  "Look at whether it helped: below 0.5 s, nothing refused.",
				Query: p99,
				Panel: panel(dashboards.StackHealth, "tempo-push"),
			},
		},
		Escalation: ticketed("the platform team", "an incident is running and traces are needed for it", "sampling has to stay on: fewer traces is a decision for all teams"),
	}
}
