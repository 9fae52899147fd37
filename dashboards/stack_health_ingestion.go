package dashboards

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/panel"
)

func stackIngestion() []obsgen.Panel {
	s := style()
	present := `sum by (service) (rate(trace_context_received_total{outcome="present"}[$__rate_interval]))`
	received := `sum by (service) (rate(trace_context_received_total[$__rate_interval]))`
	return []obsgen.Panel{
		{Key: "log-lines", Width: 8, Panel: s.TimeSeries("Log lines received",
			"Log lines per second that reach Loki. The dashed line is the plan's 1000. A fall without less traffic: the log shipper or a container's log driver. A jump: somebody left debug on.",
			"cps", s.Prom(`sum(rate(loki_distributor_lines_received_total[$__rate_interval]))`, "lines")).
			Thresholds(panel.Thresholds(panel.Yellow, panel.From(1000, panel.Green))).
			ThresholdsStyle(panel.DashedLines())},
		{Key: "spans-and-traces", Width: 8, Panel: s.TimeSeries("Spans and traces received",
			"Spans that reach Tempo and traces that begin, per second. The dashed line is the plan's 100 traces. Spans rise with steady traces: a new loop is instrumented. Traces rise with steady traffic: the context is lost somewhere, see beside.",
			"cps",
			s.Prom(`sum(rate(tempo_distributor_spans_received_total[$__rate_interval]))`, "spans"),
			s.Prom(`sum(rate(tempo_ingester_traces_created_total[$__rate_interval]))`, "traces")).
			Thresholds(panel.Thresholds(panel.Yellow, panel.From(100, panel.Green))).
			ThresholdsStyle(panel.DashedLines())},
		{Key: "trace-completeness", Width: 8, Panel: s.TimeSeries("Trace completeness",
			"Share of the requests and jobs that arrive at a service with a trace context. Below 99 %: the caller does not hand it on, so traces end there. HTTP: check the instrumentation; TCP and BullMQ: check that the context travels in the message.",
			"percentunit", s.Prom(`(`+present+` or 0 * `+received+`) / (`+received+` > 0)`, "{{service}}")).
			Max(1).
			FillOpacity(0).
			Thresholds(panel.Thresholds(panel.Red, panel.From(0.95, panel.Yellow), panel.From(0.99, panel.Green))).
			ThresholdsStyle(panel.DashedLines())},
	}
}

func stackLag() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		{Key: "loki-push", Width: 8, Panel: s.TimeSeries("Log push p99",
			"99 % of the log batches are stored faster than this; the plan allows a lag of 5 s. Slower: Loki's disk or memory. With errors beside it, the shipper retries and logs arrive late.",
			"s", s.Prom(quantile("0.99", "loki_request_duration_seconds", "", `route="loki_api_v1_push"`), "p99")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(1, panel.Yellow), panel.From(5, panel.Red))).
			ThresholdsStyle(panel.DashedLines())},
		{Key: "tempo-push", Width: 8, Panel: s.TimeSeries("Trace push p99",
			"99 % of the batches of spans are stored faster than this; the plan allows 2 s. Slower: Tempo's disk or memory; services drop spans once their queue is full.",
			"s", s.Prom(quantile("0.99", "tempo_distributor_push_duration_seconds", "", ""), "p99")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(1, panel.Yellow), panel.From(2, panel.Red))).
			ThresholdsStyle(panel.DashedLines())},
		{Key: "discarded", Width: 8, Panel: s.TimeSeries("Discarded lines and spans",
			"Log lines and spans refused per second, by reason. Every one is lost. rate_limited: raise the limit or log less; too old: a clock or a shipper lags; too many streams: a label has too many values.",
			"cps",
			s.Prom(`sum by (reason) (rate(loki_discarded_samples_total[$__rate_interval]))`, "lines: {{reason}}"),
			s.Prom(`sum by (reason) (rate(tempo_discarded_spans_total[$__rate_interval]))`, "spans: {{reason}}")).
			NoValue("nothing discarded")},
	}
}

func stackSearch() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		{Key: "log-search", Width: 12, Panel: s.TimeSeries("Log search",
			"How long log queries take, by people, dashboards and rules. The dashed line is the plan's 500 ms for p95. Only p99 up: a few wide queries. Both up: Loki lacks CPU or its store is slow.",
			"s",
			s.Prom(quantile("0.5", "loki_request_duration_seconds", "", logSearches), "p50"),
			s.Prom(quantile("0.95", "loki_request_duration_seconds", "", logSearches), "p95"),
			s.Prom(quantile("0.99", "loki_request_duration_seconds", "", logSearches), "p99")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(0.5, panel.Red))).
			ThresholdsStyle(panel.DashedLines())},
		{Key: "trace-search", Width: 12, Panel: s.TimeSeries("Trace search",
			"How long trace lookups and searches take. The dashed line is the plan's 1 s for p95. Searches without a service read everything: narrow them first.",
			"s",
			s.Prom(quantile("0.5", "tempo_request_duration_seconds", "", traceSearches), "p50"),
			s.Prom(quantile("0.95", "tempo_request_duration_seconds", "", traceSearches), "p95"),
			s.Prom(quantile("0.99", "tempo_request_duration_seconds", "", traceSearches), "p99")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(1, panel.Red))).
			ThresholdsStyle(panel.DashedLines())},
	}
}
