package dashboards

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/panel"
)

// stackHealth answers "can the monitoring be relied on": does it take everything in, in
// time, does it answer quickly, and do its alerts mean something. The targets are those
// of the plan.
func stackHealth() obsgen.Dashboard {
	return obsgen.Dashboard{
		UID: StackHealth, Title: "Monitoring Stack", Folder: folder(), Tags: []string{"ltv-assistant", "stack"},
		Description: "The monitoring watched by itself: ingestion, lag, search latency, rules and alert noise, each against its target.",
		From:        "now-6h",
		Annotations: annotations(),
		Links:       links(),
		Rows: []obsgen.Row{
			{Panels: stackTargets()},
			{Title: "Ingestion", Panels: stackIngestion()},
			{Title: "Lag and loss", Panels: stackLag()},
			{Title: "Search", Panels: stackSearch()},
			{Title: "Prometheus", Panels: stackPrometheus()},
			{Title: "Rules and targets", Panels: stackRules()},
			{Title: "Alert noise, last 7 days", Panels: stackAlertsDaily()},
			{Title: "Alerts and notifications", Panels: stackAlerts()},
		},
	}
}

// Queries of searches, by people and by dashboards.
const (
	logSearches   = `route=~"loki_api_v1_query_range|loki_api_v1_query"`
	traceSearches = `route=~"api_(v2_)?(traces_traceid|search)"`
)

// alertStarts has a series for every alert that began to fire within the last minute.
const alertStarts = `(ALERTS{alertstate="firing",severity=~"critical|warning"} unless ALERTS{alertstate="firing",severity=~"critical|warning"} offset 1m)`

// stackTargets is the first row: the success metrics of the plan, green when met.
func stackTargets() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		{Key: "log-lines-now", Width: 4, Height: 5, Panel: s.Stat("Log lines",
			"Log lines that Loki receives per second; the plan expects more than 1000. Less with little traffic is fine. Zero: the log shipper stopped, see its container.",
			"cps", s.Prom(`sum(rate(loki_distributor_lines_received_total[$__rate_interval]))`, "lines")).
			Thresholds(panel.Thresholds(panel.Red, panel.From(1, panel.Yellow), panel.From(1000, panel.Green)))},
		{Key: "traces-now", Width: 4, Height: 5, Panel: s.Stat("Traces",
			"Traces that begin per second; the plan expects more than 100. Less with little traffic or with sampling is fine. Zero: services cannot reach Tempo on port 4318.",
			"cps", s.Prom(`sum(rate(tempo_ingester_traces_created_total[$__rate_interval]))`, "traces")).
			Thresholds(panel.Thresholds(panel.Red, panel.From(0.1, panel.Yellow), panel.From(100, panel.Green)))},
		{Key: "log-search-now", Width: 4, Height: 5, Panel: s.Stat("Log search p95",
			"95 % of the log queries are faster than this; the plan allows 500 ms. Slower: shorten ranges, put line filters before json, then give Loki more CPU.",
			"s", s.Prom(quantile("0.95", "loki_request_duration_seconds", "", logSearches), "p95")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(0.5, panel.Yellow), panel.From(2, panel.Red)))},
		{Key: "trace-search-now", Width: 4, Height: 5, Panel: s.Stat("Trace query p95",
			"95 % of the trace queries are faster than this; the plan allows 1 s. Slower: narrow the TraceQL search by service, then give Tempo more CPU.",
			"s", s.Prom(quantile("0.95", "tempo_request_duration_seconds", "", traceSearches), "p95")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(1, panel.Yellow), panel.From(5, panel.Red)))},
		{Key: "alerts-today", Width: 4, Height: 5, Panel: s.Tile("Alerts in 24 h",
			"Alerts that began to fire in the last 24 hours. The plan allows ten false ones a day: above that nobody reads them. Fix or remove those that fire most, below.",
			"short", s.Now(`sum(count_over_time(`+alertStarts+`[1d:1m])) or vector(0)`, "alerts")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(10, panel.Yellow), panel.From(30, panel.Red)))},
		{Key: "targets-down", Width: 4, Height: 5, Panel: s.Tile("Targets down",
			"Instances that Prometheus knows and cannot scrape, services and stack together. Their graphs end now; see which, below, and follow ServiceDown's runbook.",
			"short", s.Now(`count(up == 0) or vector(0)`, "down")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(1, panel.Red)))},
	}
}
