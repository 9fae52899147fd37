package main

import (
	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/panel"
)

// Dashboards and panels are referred to by these names: in links, alerts and runbooks.
const (
	ordersUID   = "shop-orders"
	checkoutUID = "shop-checkout"
)

var folder = obsgen.Folder{UID: "shop", Title: "Web Shop"}

// orders is for everybody: does the shop sell?
func orders() obsgen.Dashboard {
	return obsgen.Dashboard{
		UID: ordersUID, Title: "Orders", Folder: folder,
		Description: "Is the shop selling? If not, continue with Checkout.",
		Links:       []cog.Builder[dashboard.DashboardLink]{panel.DashboardLink("Checkout", checkoutUID)},
		Rows: []obsgen.Row{{Panels: []obsgen.Panel{
			{Key: "rate", Width: 18, Panel: style.TimeSeries("Orders",
				"Orders per second by payment. One kind at zero: its provider is down. Both: nobody can buy.",
				"cps", style.Prom(`sum by (payment) (rate(shop_orders_total[$__rate_interval]))`, "{{payment}}"))},
			{Key: "today", Width: 6, Panel: style.Stat("Orders today",
				"Orders in the last 24 hours.",
				"short", style.Now(`sum(increase(shop_orders_total[24h]))`, "orders"))},
		}}},
	}
}

// checkoutService is for whoever is called.
func checkoutService() obsgen.Dashboard {
	return obsgen.Dashboard{
		UID: checkoutUID, Title: "Checkout", Folder: folder,
		Description: "Why does the checkout fail, or take long?",
		Variables:   []cog.Builder[dashboard.VariableModel]{style.Variable("service", "Service", `label_values(http_requests_total, service)`)},
		Rows: []obsgen.Row{
			{Panels: []obsgen.Panel{
				{Key: "errors", Panel: style.TimeSeries("Failing requests",
					"Share of requests answered with 5xx. Above the red line somebody is called.",
					"percentunit", style.Prom(`sum(rate(http_requests_total{service=~"$service",code=~"5.."}[$__rate_interval])) / sum(rate(http_requests_total{service=~"$service"}[$__rate_interval]))`, "errors")).
					Thresholds(panel.Thresholds(panel.Green, panel.From(0.05, panel.Red))).
					ThresholdsStyle(panel.DashedLines())},
				{Key: "latency", Panel: style.TimeSeries("Latency p95",
					"95 % of the requests to the checkout are faster. Above a second people leave.",
					"s", style.Prom(`histogram_quantile(0.95, sum by (le) (rate(http_request_seconds_bucket[$__rate_interval])))`, "p95"))},
			}},
			{Title: "Logs", Panels: []obsgen.Panel{
				{Key: "log", Width: 24, Panel: style.Logs("Errors", "What the services complain of.",
					style.Log(`{service=~"$service"} | json | level="error"`, "")).
					NoValue("no errors")},
			}},
		},
	}
}
