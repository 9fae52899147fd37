package catalog

import "github.com/ltv-assistant/obsgen"

// LokiPushRoute is the route label of log pushes in Loki's own metrics.
const LokiPushRoute = "loki_api_v1_push"

func lokiMetrics() []obsgen.Metric {
	self := []string{Loki}
	return []obsgen.Metric{
		counter("loki_distributor_lines_received_total", "Log lines received.", self, label("tenant", "tenant")),
		{Name: "loki_distributor_bytes_received_total", Type: obsgen.Counter, Unit: "bytes", Help: "Bytes of log lines received.", Services: self, Labels: []obsgen.Label{label("tenant", "tenant")}},
		counter("loki_discarded_samples_total", "Log lines refused.", self, label("reason", "why"), label("tenant", "tenant")),
		histogram("loki_request_duration_seconds", "Time of a request to Loki.", goClientBuckets(), self,
			label("route", "API route"), label("method", "method"), label("status_code", "HTTP status code"), label("ws", "websocket", "true", "false")),
	}
}

func tempoMetrics() []obsgen.Metric {
	self := []string{Tempo}
	return []obsgen.Metric{
		counter("tempo_distributor_spans_received_total", "Spans received.", self, label("tenant", "tenant")),
		{Name: "tempo_distributor_bytes_received_total", Type: obsgen.Counter, Unit: "bytes", Help: "Bytes of spans received.", Services: self, Labels: []obsgen.Label{label("tenant", "tenant")}},
		counter("tempo_discarded_spans_total", "Spans refused.", self, label("reason", "why"), label("tenant", "tenant")),
		counter("tempo_ingester_traces_created_total", "Traces begun.", self, label("tenant", "tenant")),
		histogram("tempo_distributor_push_duration_seconds", "Time to hand a batch of spans to the ingester.", goClientBuckets(), self),
		histogram("tempo_request_duration_seconds", "Time of a request to Tempo.", goClientBuckets(), self,
			label("route", "API route"), label("method", "method"), label("status_code", "HTTP status code"), label("ws", "websocket", "true", "false")),
	}
}
