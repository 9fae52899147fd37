package dashboards

import (
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/panel"
)

// overviewServices compares the services with each other.
func overviewServices() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		serviceStates(),
		firingAlerts(),
		{Key: "error-ratio", Width: 12, Panel: s.TimeSeries("Error ratio by service",
			"Share of requests answered with 5xx. The red line pages after five minutes. Several rise together: the one that is called by the others is to blame, often retrieval or auth.",
			"percentunit", s.Prom(errorRatio("service", anyService), "{{service}}")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(0.01, panel.Yellow), panel.From(0.05, panel.Red))).
			ThresholdsStyle(panel.DashedLines()).
			Legend(beside()).
			DataLinks(serviceLinks())},
		{Key: "latency-p95", Width: 12, Panel: s.TimeSeries("Latency p95 by service",
			"95 % of the requests are faster than this. The red line pages after five minutes. The gateway waits for the others: look below it first.",
			"s", s.Prom(quantile("0.95", "http_request_duration_seconds", "service", anyService), "{{service}}")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(1, panel.Yellow), panel.From(2, panel.Red))).
			ThresholdsStyle(panel.DashedLines()).
			Legend(beside()).
			DataLinks(serviceLinks())},
		{Key: "request-rate", Width: 12, Panel: s.TimeSeries("Requests by service",
			"Requests per second. All fall together: users do not reach the gateway. One falls alone: its callers cannot reach it. A peak explains latency.",
			"reqps", s.Prom(`sum by (service) (rate(http_requests_total[$__rate_interval]))`, "{{service}}")).
			Legend(beside()).
			DataLinks(serviceLinks())},
		{Key: "error-log-rate", Width: 12, Panel: s.TimeSeries("Error log lines per minute",
			"Lines with level error or fatal. Above the red line: ErrorLogBurst. Errors without 5xx are failed jobs or retries. Click a series to read the lines.",
			"short", s.Log(`sum by (service) (rate({service=~".+"} | json | level=~"error|fatal" [$__auto])) * 60`, "{{service}}")).
			Datasource(s.LokiRef()).
			Interval("1m"). // of seconds, a single line would be twelve a minute
			Thresholds(panel.Thresholds(panel.Green, panel.From(20, panel.Red))).
			ThresholdsStyle(panel.DashedLines()).
			Legend(beside()).
			DataLinks(serviceLinks())},
	}
}

// serviceStates has a lane per service. A service that has left the service discovery
// has no series any more; for an hour it counts as down.
func serviceStates() obsgen.Panel {
	s := style()
	selector := `up{` + applications() + `}`
	return obsgen.Panel{Key: "service-state", Width: 12, Height: 8, Panel: s.StateTimeline("State of the services",
		"Whether Prometheus reaches the instances of a service. Red: no instance answers. Yellow: some do not. Look at the container and at its last log lines.",
		s.Prom(`avg by (service) (`+selector+`) or 0 * max by (service) (last_over_time(`+selector+`[1h]))`, "{{service}}").Exemplar(false)).
		ColorScheme(panel.Fixed(panel.Neutral)).
		Mappings([]dashboard.ValueMapping{
			shownAs(map[string]dashboard.ValueMappingResult{"1": shown("up", panel.Green), "0": shown("down", panel.Red)}),
			shownBetween(0.01, 0.99, shown("some down", panel.Yellow)),
		}).
		DataLinks(serviceLinks())}
}

// overviewExperience is what people wait for: pages, answers, and their documents.
func overviewExperience() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		{Key: "latency-heatmap", Width: 8, Height: 9, Panel: s.Heatmap("Latency of all requests",
			"How many requests take how long; the cells that stand out hold the most. A second band above the usual one: some requests wait for something. The whole band rises: all do.",
			"s", s.Buckets(`sum by (le) (rate(http_request_duration_seconds_bucket[$__rate_interval]))`))},
		{Key: "answer-latency", Width: 8, Height: 9, Panel: s.TimeSeries("RAG answers",
			"How long people wait for an answer. Above 15 s they give up: open the RAG dashboard to see whether the language model or the search is slow.",
			"s",
			s.Prom(quantile("0.5", "rag_query_duration_seconds", "", anyService), "p50"),
			s.Prom(quantile("0.95", "rag_query_duration_seconds", "", anyService), "p95")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(8, panel.Yellow), panel.From(15, panel.Red))).
			ThresholdsStyle(panel.DashedLines()).
			DataLinks(list(panel.DataLink("RAG performance", panel.ToDashboard(RAGPerformance))))},
		{Key: "queue-depth", Width: 8, Height: 9, Panel: s.TimeSeries("Jobs waiting",
			"Jobs that no worker has taken yet. Above 1000 for ten minutes: HighQueueDepth; new documents are not found yet. Click a queue for the indexing pipeline.",
			"short", s.Prom(`max by (queue) (bullmq_queue_waiting)`, "{{queue}}")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(1000, panel.Red))).
			ThresholdsStyle(panel.DashedLines()).
			DataLinks(list(panel.DataLink("Queue ${__field.labels.queue}", panel.ToDashboard(IndexingPipeline, "queue", "${__field.labels.queue}"))))},
	}
}
