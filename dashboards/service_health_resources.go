package dashboards

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/panel"
)

func serviceDatabase() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		{Key: "db-pool-use", Width: 8, Panel: s.TimeSeries("Database pool in use",
			"Share of the MySQL pool that is busy. Above 90 % for five minutes: DatabasePoolNearLimit. Look for slow queries beside, then for callers waiting.",
			"percentunit", s.Prom(`sum by (service) (db_connections_active{service=~"$service"}) / sum by (service) (db_connections_max{service=~"$service"})`, "{{service}}")).
			Max(1).
			Thresholds(panel.Thresholds(panel.Green, panel.From(0.75, panel.Yellow), panel.From(0.9, panel.Red))).
			ThresholdsStyle(panel.DashedLines())},
		{Key: "db-connections", Width: 8, Panel: s.TimeSeries("Database connections",
			"Connections in use and callers that wait for one. Any waiting means that requests queue inside the service.",
			"short",
			s.Prom(`sum by (service) (db_connections_active{service=~"$service"})`, "{{service}} in use"),
			s.Prom(`sum by (service) (db_connections_pending{service=~"$service"})`, "{{service}} waiting"))},
		{Key: "db-query-p95", Width: 8, Panel: s.TimeSeries("Database query duration p95",
			"95 % of the queries are faster than this, by kind. Rising with constant load: a missing index or a lock; see MySQL's slow log.",
			"s", s.Prom(`histogram_quantile(0.95, sum by (le, service, operation) (rate(db_query_duration_seconds_bucket{service=~"$service"}[$__rate_interval])))`, "{{service}} {{operation}}"))},
	}
}

func serviceExternal() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		{Key: "external-success", Width: 12, Panel: s.TimeSeries("External call success ratio",
			"Share of calls to MinIO, Qdrant, embedding and LLM that succeed. Below 90 % for five minutes: ExternalAPIFailing. Check the provider's status, then our timeouts.",
			"percentunit", s.Prom(`sum by (service, target) (rate(external_api_requests_total{service=~"$service",outcome="success"}[$__rate_interval])) / (sum by (service, target) (rate(external_api_requests_total{service=~"$service"}[$__rate_interval])) > 0)`, "{{service}} → {{target}}")).
			Max(1).
			Thresholds(panel.Thresholds(panel.Red, panel.From(0.9, panel.Yellow), panel.From(0.99, panel.Green))).
			ThresholdsStyle(panel.DashedLines())},
		{Key: "external-duration", Width: 12, Panel: s.TimeSeries("External call duration p95",
			"95 % of the calls are faster than this. A rise here explains a rise of the service's own latency.",
			"s", s.Prom(`histogram_quantile(0.95, sum by (le, service, target) (rate(external_api_request_duration_seconds_bucket{service=~"$service"}[$__rate_interval])))`, "{{service}} → {{target}}"))},
	}
}

func serviceProcess() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		{Key: "connections-active", Width: 6, Panel: s.TimeSeries("Active connections",
			"Open client connections. Growing without bound: a client or proxy does not close them.",
			"short", s.Prom(`sum by (service) (http_connections_active{service=~"$service"})`, "{{service}}"))},
		{Key: "event-loop", Width: 6, Panel: s.TimeSeries("Event loop lag p99",
			"How long Node.js is late. Above 100 ms every request suffers: look for synchronous work or too little CPU.",
			"s", s.Prom(`max by (service) (nodejs_eventloop_lag_p99_seconds{service=~"$service"})`, "{{service}}")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(0.1, panel.Red))).
			ThresholdsStyle(panel.DashedLines())},
		{Key: "memory", Width: 6, Panel: s.TimeSeries("Memory",
			"Resident memory by instance. A saw-tooth is garbage collection; a steady climb is a leak: restart, then take a heap snapshot.",
			"bytes", s.Prom(`max by (service, instance) (process_resident_memory_bytes{service=~"$service"})`, "{{instance}}"))},
		{Key: "cpu", Width: 6, Panel: s.TimeSeries("CPU",
			"Cores in use by instance. Node.js uses little more than one: at 1 the service is saturated and needs another instance.",
			"short", s.Prom(`sum by (service, instance) (rate(process_cpu_seconds_total{service=~"$service"}[$__rate_interval]))`, "{{instance}}"))},
	}
}

func serviceErrors() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		{Key: "error-logs", Width: 12, Height: 10, Panel: s.Logs("Latest errors",
			"Error lines of the service. Open a line and follow its traceId to see the whole request.",
			s.Log(`{service=~"$service"} | json | level=~"error|fatal" | line_format "{{.service}} {{.message}} {{.error_name}} {{.error_message}} traceId={{.traceId}}"`, ""))},
		{Key: "failed-traces", Width: 12, Height: 10, Panel: s.Traces("Failed traces",
			"Traces of the service that contain an error. The longest red span is where to look.",
			s.Trace(`{ resource.service.name =~ "$service" && status = error }`)).
			NoValue("no failed trace")},
	}
}
