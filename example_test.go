package obsgen_test

import (
	"fmt"
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/panel"
)

// A bundle collects the definitions of one system; cli.Main compiles it.
func ExampleBundle() {
	style := panel.Style{Prometheus: "prometheus"}
	bundle := obsgen.Bundle{
		Name: "shop", Title: "Shop",
		URLs:        obsgen.URLs{Grafana: "https://grafana.example.com"},
		Datasources: []obsgen.Datasource{{UID: "prometheus", Name: "Prometheus", Type: "prometheus", URL: "http://prometheus:9090"}},
		Dashboards: []obsgen.Dashboard{{
			UID: "orders", Title: "Orders", Description: "Are orders taken?",
			Folder: obsgen.Folder{UID: "shop", Title: "Shop"},
			Rows: []obsgen.Row{{Panels: []obsgen.Panel{{
				Key: "orders", Width: 24,
				Panel: style.TimeSeries("Orders", "None for ten minutes: the checkout is broken.", "ops",
					style.Prom(`sum(rate(orders_total[$__rate_interval]))`, "orders")),
			}}}},
		}},
	}
	fmt.Println(bundle.Title, "has", len(bundle.Dashboards), "dashboard")
	// Output: Shop has 1 dashboard
}

// A rule says what it looks for, what it says, and in which cases it fires.
func ExampleRule() {
	rule := obsgen.Rule{
		Name: "HighQueueDepth", Severity: obsgen.Warning,
		Query:       obsgen.Prom(`max by (queue) (jobs_waiting) > 100`),
		For:         10 * time.Minute,
		Summary:     "{{ $value | humanize }} jobs wait in {{ $labels.queue }}",
		Description: "Customers wait for their confirmation.",
		Runbook:     "HighQueueDepth",
		Panel:       obsgen.PanelRef{Dashboard: "orders", Panel: "queue"},
		Cases: []obsgen.Case{
			{
				Name: "a backlog", At: 20 * time.Minute,
				Series: []obsgen.Series{{Series: `jobs_waiting{queue="mail"}`, Values: "500x30"}},
				Fires:  []obsgen.Firing{{Labels: obsgen.Labels{"queue": "mail"}, Value: 500}},
			},
			{
				Name: "a few jobs", At: 20 * time.Minute,
				Series: []obsgen.Series{{Series: `jobs_waiting{queue="mail"}`, Values: "5x30"}},
			},
		},
	}
	fmt.Println(rule.Name, "has", len(rule.Cases), "cases")
	// Output: HighQueueDepth has 2 cases
}

func ExampleBurnRate() {
	fmt.Println(obsgen.BurnRate("14.4", "1h", "5m", 10).Expr)
	// Output: slo:burn_rate:ratio_rate1h > 14.4 and slo:burn_rate:ratio_rate5m > 14.4 and sum_over_time(slo:sli_errors:rate5m[1h]) * 60 >= 10
}

func ExampleExplore_URL() {
	fmt.Println(obsgen.Explore{
		Base:       "https://grafana.example.com",
		Datasource: obsgen.Datasource{Type: "loki", UID: "loki"},
		Query:      obsgen.Logs(`{app="shop"}`),
	}.URL())
	// Output: https://grafana.example.com/explore?schemaVersion=1&orgId=1&panes=%7B%22a%22%3A%7B%22datasource%22%3A%22loki%22%2C%22queries%22%3A%5B%7B%22datasource%22%3A%7B%22type%22%3A%22loki%22%2C%22uid%22%3A%22loki%22%7D%2C%22expr%22%3A%22%7Bapp%3D%5C%22shop%5C%22%7D%22%2C%22refId%22%3A%22A%22%7D%5D%2C%22range%22%3A%7B%22from%22%3A%22now-1h%22%2C%22to%22%3A%22now%22%7D%7D%7D
}
