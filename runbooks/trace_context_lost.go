package runbooks

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/dashboards"
)

func traceContextLost() obsgen.Runbook {
	share := obsgen.Prom(`sort_desc(sum by (service, transport) (rate(trace_context_received_total{outcome="missing"}[15m])) / sum by (service, transport) (rate(trace_context_received_total[15m])))`)
	return obsgen.Runbook{
		Name:    TraceContextLost,
		Title:   "Traces are broken",
		Meaning: "More than 5 % of the requests or jobs that reach a service behind the gateway carry no trace context. Each of them begins a new trace instead of continuing the caller's.",
		Impact:  "Users notice nothing. Traces end half-way: a request can no longer be followed from the gateway to its job, and the service map misses connections. The next incident takes longer.",
		Identify: []obsgen.Step{
			{
				Text:  "Look at where context is lost: service and transport of the receiver. The sender has to be repaired, mostly." + standIn("api-gateway"),
				Query: share,
				Panel: panel(dashboards.StackHealth, "trace-completeness"),
			},
			{
				Text:  "Look at how many it is per second. Few per second over http: a health check or a script that calls the service directly.",
				Query: obsgen.Prom(`sum by (service, transport) (rate(trace_context_received_total{outcome="missing"}[15m])) > 0`),
			},
			{
				Text:  "Look at new versions of sender and receiver.",
				Query: newVersions("2h"),
			},
		},
		Logs: []obsgen.Step{
			{
				Text:  "Look at lines without trace id, by service. Missing in all lines of a service: its tracer does not run.",
				Query: obsgen.Logs(`sum by (service) (count_over_time(` + streams + ` | json | requestId != "" | traceId="" [15m])) / sum by (service) (count_over_time(` + streams + ` | json | requestId != "" [15m]))`),
			},
			{
				Text:  "Look at what these requests are; url and user agent name the sender.",
				Query: obsgen.Logs(`topk(10, sum by (service, http_url, http_userAgent) (count_over_time(` + streams + ` | json | http_url != "" | traceId="" [15m])))`),
			},
			{
				Text:  "The requestId still connects the hops. Look at one request: the first service with another traceId is where it broke.",
				Query: obsgen.Logs(streams + ` | json | requestId="req-7f3c1a52-9d0e-4c55-8a34-2b1f6f0c9e11" | line_format "{{.service}} {{.traceId}} {{.message}}"`),
				Panel: panel(dashboards.RequestSearch, "logs"),
			},
		},
		Traces: []obsgen.Step{
			{
				Text:  "Jobs: look at traces that begin in indexing. Each should have begun in the gateway or in datasource.",
				Query: obsgen.Traces(`{ rootServiceName = "ltv-assistant-indexing" && name = "indexing.process_file" }`),
			},
			{
				Text:  "TCP: look at traces that begin in auth.",
				Query: obsgen.Traces(`{ rootServiceName = "ltv-assistant-auth" }`),
			},
			{
				Text:  "HTTP: look at requests that begin behind the gateway.",
				Query: obsgen.Traces(`{ rootServiceName =~ "ltv-assistant-(datasource|retrieval)" && kind = server }`),
			},
		},
		Causes: []obsgen.Cause{
			{
				Cause: "A new version lost it",
				Check: "The query lists versions that did not run two hours ago. The share rose with one: a new call or a new queue that does not hand the context on.",
				Query: newVersions("2h"),
				Fix:   "Repair it in the next release. Not worth a rollback.",
			},
			{
				Cause: "A job without context",
				Check: "Transport bullmq. The producer must put the context (traceparent) into the job's data when it adds the job, and the worker must take it out. A bare trace id is not enough: the parent span is missing.",
				Query: obsgen.Prom(`sum by (service) (rate(trace_context_received_total{transport="bullmq",outcome="missing"}[15m]))`),
				Fix:   "Inject in datasource where jobs are added, extract in indexing where they are processed. Old jobs in the queue stay without.",
			},
			{
				Cause: "A TCP call without context",
				Check: "Transport tcp. Message clients of NestJS are not instrumented by themselves: the call must inject, the handler extract.",
				Query: obsgen.Prom(`sum by (service) (rate(trace_context_received_total{transport="tcp",outcome="missing"}[15m]))`),
				Fix:   "Use the shared client with its span tcp_call instead of a bare send.",
			},
			{
				Cause: "The tracer starts too late",
				Check: "A service sends no context at all since its last start. The tracer must be initialised before any other import.",
				Query: recentStarts(),
				Fix:   "Move the initialisation to the first line of main, or load it with --require.",
			},
			{
				Cause: "Callers that are not ours",
				Check: "Transport http, few per second, user agents of probes or scripts.",
				Query: obsgen.Prom(`sum by (service) (rate(trace_context_received_total{transport="http",outcome="missing"}[15m]))`),
				Fix:   "Leave health checks out of the count. Let others call through the gateway.",
			},
		},
		Mitigation: []obsgen.Step{
			{Text: "Nothing is on fire. Until it is repaired follow requests by requestId in the dashboard Request Search.", Panel: panel(dashboards.RequestSearch, "logs")},
			{Text: "A tracer that did not start: " + code("docker compose restart api-gateway") + ", and check `OTEL_EXPORTER_OTLP_ENDPOINT` and `OTEL_TRACES_SAMPLER`. Trade-off: requests in flight fail."},
			{
				Text:  "Look at whether the repair worked. Jobs queued before it still count until they are done.",
				Query: share,
				Panel: panel(dashboards.StackHealth, "trace-completeness"),
			},
		},
		Escalation: ticketed("the service that sends, else the one that receives", "an incident is running and its traces are broken", "it lasts over a release, or a framework is the cause"),
	}
}
