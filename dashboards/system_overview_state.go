package dashboards

import (
	"fmt"

	"github.com/grafana/grafana-foundation-sdk/go/common"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/panel"
)

// overviewState is the first row: all green, or not.
func overviewState() []obsgen.Panel {
	s := style()
	all := float64(len(catalog.HTTPServices()))
	return []obsgen.Panel{
		{Key: "alerts-critical", Width: 3, Height: 4, Panel: s.Tile("Critical alerts",
			"Critical alerts that fire now. Each has paged somebody. Open its runbook from the message, or find it in the table of alerts below.",
			"short", s.Now(`count(ALERTS{alertstate="firing",severity="critical"}) or vector(0)`, "critical")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(1, panel.Red)))},
		{Key: "alerts-warning", Width: 3, Height: 4, Panel: s.Tile("Warnings",
			"Warnings that fire now. They can wait for the morning unless a critical alert fires too: then they often name the cause.",
			"short", s.Now(`count(ALERTS{alertstate="firing",severity="warning"}) or vector(0)`, "warning")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(1, panel.Orange)))},
		{Key: "services-up", Width: 3, Height: 4, Panel: s.Tile("Services up",
			fmt.Sprintf("Services, of %d, with at least one instance that answers Prometheus. One is missing: see its lane below, then its container.", len(catalog.HTTPServices())),
			"short", s.Now(`count(max by (service) (up{`+applications()+`}) == 1) or vector(0)`, "up")).
			Thresholds(panel.Thresholds(panel.Red, panel.From(all, panel.Green)))},
		{Key: "budget-left", Width: 15, Height: 4, Panel: s.Tile("Error budget left",
			"Least error budget left of each service's SLOs over 30 days. Yellow: be careful with releases. Red: the objective is missed; see the SLO dashboard.",
			"percentunit", s.Now(`min by (service) (`+obsgen.SLOBudgetRemaining+`)`, "{{service}}")).
			Decimals(0).
			Orientation(common.VizOrientationVertical).
			Thresholds(budgetSteps()).
			Transformations(shortNames()).
			DataLinks(list(panel.DataLink("SLOs", panel.ToDashboard(SLOs))))},
		{Key: "request-rate-now", Width: 8, Height: 4, Panel: s.Stat("Requests",
			"Requests per second, all services. A sudden fall means that users cannot reach us: look at the gateway and at what is in front of it.",
			"reqps", s.Prom(`sum(rate(http_requests_total[$__rate_interval]))`, "requests")).
			ColorScheme(panel.Fixed(panel.Blue))},
		{Key: "error-ratio-now", Width: 8, Height: 4, Panel: s.Stat("Error ratio",
			"Share of all requests answered with 5xx. Red: users see errors; the graph of error ratios below says where they come from.",
			"percentunit", s.Prom(errorRatio("", anyService), "errors")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(0.01, panel.Yellow), panel.From(0.05, panel.Red)))},
		{Key: "latency-p95-now", Width: 8, Height: 4, Panel: s.Stat("Latency p95",
			"95 % of all requests are faster than this. Red: users wait; the graph of latencies below says for what.",
			"s", s.Prom(quantile("0.95", "http_request_duration_seconds", "", anyService), "p95")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(1, panel.Yellow), panel.From(2, panel.Red)))},
	}
}

// shortNames takes away what all services' names begin with, where space is scarce.
func shortNames() []dashboard.DataTransformerConfig {
	return list(transform("renameByRegex", map[string]any{"regex": "^ltv-assistant-(.*)$", "renamePattern": "$1"}))
}

// firingAlerts is a table of what fires now, the critical first.
func firingAlerts() obsgen.Panel {
	s := style()
	severities := list(shownAs(map[string]dashboard.ValueMappingResult{
		"critical": shown("critical", panel.Red), "warning": shown("warning", panel.Orange),
	}))
	return obsgen.Panel{Key: "alerts-firing", Width: 12, Height: 8, Panel: s.Table("Alerts firing now",
		"What fires now, critical first. Several at once: start with ServiceDown, then with the service that the others call. Click a service for its health.",
		s.Columns(`count by (severity, alertname, service, queue, slo) (ALERTS{alertstate="firing",severity=~"critical|warning"})`)).
		NoValue("Nothing fires").
		WithTransformation(transform("organize", map[string]any{
			"excludeByName": map[string]any{"Time": true, "Value": true},
			"indexByName":   map[string]any{"severity": 0, "alertname": 1, "service": 2, "queue": 3, "slo": 4},
			"renameByName":  map[string]any{"severity": "Severity", "alertname": "Alert", "service": "Service", "queue": "Queue", "slo": "SLO"},
		})).
		OverrideByName("Severity", list(set("mappings", severities), set("custom.width", 90),
			set("custom.cellOptions", map[string]any{"type": "color-background", "mode": "basic"}))).
		OverrideByName("Queue", list(set("noValue", "-"), set("custom.width", 120))).
		OverrideByName("SLO", list(set("noValue", "-"))).
		OverrideByName("Service", list(set("noValue", "-"), linkTo("Service health", panel.ToDashboard(ServiceHealth, "service", "${__value.raw}")))).
		SortBy(sortBy("Severity", false))}
}
