package report_test

import (
	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/report"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// bakery is a week's work on the observability of a bakery.
func bakery() change.Report {
	return change.Report{Changes: changes(), Layouts: []change.Layout{ovens(), shop(), deliveries()}}
}

func options() report.Options {
	return report.Options{Title: "Bakery", Before: "origin/main", After: "the definitions", Full: "the HTML report"}
}

// tells is a receiver that notifies by itself, if by nothing else.
func tells(receiver string, by ...string) change.Recipients {
	if by == nil {
		by = []string{receiver}
	}
	return change.Recipients{{Receiver: receiver, By: by}}
}

func changes() []change.Change {
	all := append(breaking(), paging()...)
	return append(append(all, visible()...), cosmetic()...)
}

func breaking() []change.Change {
	return []change.Change{
		{Kind: "alert", UID: "YeastLow", File: "prometheus/rules/alerts.yaml", Impact: change.Breaking,
			Summary: sentence.Say("removed; until now notified %s", "baker"), Before: "sum by (kind) (yeast_kilograms{place=\"cellar\"}) / on (kind) yeast_needed_kilograms < 2"},
		{Kind: "dashboard", UID: "bakery-deliveries", Title: "Deliveries", File: "grafana/dashboards/bakery-deliveries.json",
			Impact: change.Breaking, Summary: sentence.Say("removed: links to it lead nowhere"), Before: map[string]any{"title": "Deliveries"}},
	}
}

func paging() []change.Change {
	return []change.Change{
		{Kind: "alert", UID: "LoavesBurn", File: "prometheus/rules/alerts.yaml", Path: "expr", Impact: change.Paging,
			Summary: sentence.Say("fires at %s instead of %s, over %s instead of %s", "0.2", "0.5", "10m", "5m"),
			Before:  `sum by (service) (rate(loaves_total{result="burnt"}[5m])) / sum by (service) (rate(loaves_total[5m])) >= 0.5`,
			After:   `sum by (service) (rate(loaves_total{result="burnt"}[10m])) / sum by (service) (rate(loaves_total[10m])) >= 0.2`},
		{Kind: "alert", UID: "OvenCold", File: "prometheus/rules/alerts.yaml", Path: "for", Impact: change.Paging,
			Summary: sentence.Say("fires after %s → %s", "10m", "5m"), Before: "10m", After: "5m", Told: tells("baker")},
		{Kind: "alert", UID: "OvenCold", File: "prometheus/rules/alerts.yaml", Path: "labels/severity", Impact: change.Paging,
			Summary: sentence.Say("severity %s → %s: now notifies %s", "warning", "critical", "baker"), Before: "warning", After: "critical"},
		{Kind: "inhibition", UID: "OvenGone silences OvenCold", File: "alertmanager/alertmanager.yml", Impact: change.Paging,
			Summary: sentence.Say("%s no longer silences %s", "OvenGone", "OvenCold")},
		{Kind: "alert", UID: "LoavesBurn", File: "prometheus/rules/alerts.yaml", Path: "routing/repeat", Impact: change.Paging,
			Summary: sentence.Say("repeats every %s → %s", "12h", "4h"), Before: "12h", After: "4h", Told: tells("shop", "Slack #bakers", "email shop@bakery.example")},
		{Kind: "alert", UID: "ShopQueueLong", File: "prometheus/rules/alerts.yaml", Path: "routing/repeat", Impact: change.Paging,
			Summary: sentence.Say("repeats every %s → %s", "12h", "4h"), Before: "12h", After: "4h", Told: tells("shop", "Slack #bakers", "email shop@bakery.example")},
		{Kind: "route", UID: "alertmanager", Title: "Alertmanager's routes", File: "alertmanager/alertmanager.yml", Path: "team=~\"bak.*|mill\"/repeat_interval", Impact: change.Paging,
			Summary: sentence.Say("route %s: repeats every %s → %s", "team=~\"bak.*|mill\"", "12h", "4h"), Before: "12h", After: "4h"},
	}
}

func visible() []change.Change {
	file := "grafana/dashboards/bakery-ovens.json"
	return []change.Change{
		{Kind: "dashboard", UID: "bakery-ovens", Title: "Ovens", File: file, Path: "panels/Burnt loaves/targets/A/expr", Impact: change.Visible,
			Summary: sentence.Say("panel %s: query %s is no longer limited to a service", "Burnt loaves", "A"),
			Before:  "sum(rate(loaves_total{service=~\"$service\",result=\"burnt\"}[$__rate_interval]))\n  /\nsum(rate(loaves_total{service=~\"$service\"}[$__rate_interval]))",
			After:   "sum(rate(loaves_total{result=\"burnt\"}[$__rate_interval]))\n  /\nsum(rate(loaves_total[$__rate_interval]))"},
		{Kind: "dashboard", UID: "bakery-ovens", Title: "Ovens", File: file, Path: "panels/Heat/unit", Impact: change.Visible,
			Summary: sentence.Say("panel %s: unit %s → %s", "Heat", "celsius", "fahrenheit"), Before: "celsius", After: "fahrenheit"},
		{Kind: "dashboard", UID: "bakery-ovens", Title: "Ovens", File: file, Path: "panels/Dough", Impact: change.Visible,
			Summary: sentence.Say("panel %s is new", "Dough")},
		{Kind: "dashboard", UID: "bakery-ovens", Title: "Ovens", File: file, Path: "panels/Errors/targets/A/expr", Impact: change.Visible,
			Summary: sentence.Say("panel %s: query %s is new", "Errors", "A"), After: `{service=~"$service"} | json | level="error" | line_format "{{.message}}"`},
		{Kind: "dashboard", UID: "bakery-shop", Title: "Shop", File: "grafana/dashboards/bakery-shop.json", Impact: change.Visible,
			Summary: sentence.Say("new dashboard"), After: map[string]any{"title": "Shop"}},
		{Kind: "datasource", UID: "prometheus", Title: "Prometheus", File: "grafana/datasources.yaml", Path: "url", Impact: change.Visible,
			Summary: sentence.Say("URL %s → %s", "http://prometheus:9090", "http://mimir:8080/prometheus"), Before: "http://prometheus:9090", After: "http://mimir:8080/prometheus"},
	}
}

func cosmetic() []change.Change {
	return []change.Change{
		{Kind: "alert", UID: "OvenCold", File: "prometheus/rules/alerts.yaml", Path: "annotations/description", Impact: change.Cosmetic,
			Summary: sentence.Say("description reworded"),
			Before:  "Nothing bakes; it costs $5 a minute. Look at the gas first, then at the door.",
			After:   "Nothing bakes; it costs $7 a minute. Look at the door first, then at the gas."},
		{Kind: "dashboard", UID: "bakery-ovens", Title: "Ovens", File: "grafana/dashboards/bakery-ovens.json", Path: "tags", Impact: change.Cosmetic,
			Summary: sentence.Say("tag %s is new", "bread"), Before: []any{"bakery"}, After: []any{"bakery", "bread"}},
	}
}
