package dashboards

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/panel"
)

// serviceState is the first row: is this service all right, in four numbers.
func serviceState() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		{Key: "instances-up", Width: 4, Height: 5, Panel: s.Tile("Instances up",
			"Instances that Prometheus can scrape. Fewer than deployed: look for restarts below and at the container's log. None: the service is down, see its runbook.",
			"short", s.Now(`sum(up{service=~"$service"})`, "up")).
			Thresholds(panel.Thresholds(panel.Red, panel.From(1, panel.Green)))},
		{Key: "request-rate-now", Width: 5, Height: 5, Panel: s.Stat("Requests",
			"Requests per second, all instances. A sudden fall to zero is as bad as an error: check the gateway and the caller.",
			"reqps", s.Prom(`sum(rate(http_requests_total{service=~"$service"}[$__rate_interval]))`, "requests")).
			ColorScheme(panel.Fixed(panel.Blue))},
		{Key: "error-ratio-now", Width: 5, Height: 5, Panel: s.Stat("Error ratio",
			"Share of requests answered with 5xx. Above 5 % for five minutes pages (HighErrorRate). Open the errors at the bottom, then a trace.",
			"percentunit", s.Prom(errorRatio("", `service=~"$service"`), "errors")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(0.01, panel.Yellow), panel.From(0.05, panel.Red)))},
		{Key: "latency-p95-now", Width: 5, Height: 5, Panel: s.Stat("Latency p95",
			"95 % of the requests are faster than this. Above 2 s for five minutes pages (HighLatency). Compare with database and external calls below.",
			"s", s.Prom(quantile("0.95", "http_request_duration_seconds", "", `service=~"$service"`), "p95")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(1, panel.Yellow), panel.From(2, panel.Red)))},
		budgetLeft(5, `service=~"$service"`),
	}
}

func serviceRequests() []obsgen.Panel {
	s := style()
	toLogs := panel.DataLink("Errors of ${__field.labels.service}",
		s.ToLogs(`{service="${__field.labels.service}"} | json | level="error"`))
	toTraces := panel.DataLink("Slow traces of ${__field.labels.service}",
		s.ToTraces(`{ resource.service.name = "${__field.labels.service}" && duration > 1s }`))
	return []obsgen.Panel{
		{Key: "request-rate", Width: 8, Panel: s.TimeSeries("Requests by status",
			"Requests per second by status class. Growing 5xx: our fault, open the logs. Growing 4xx: a client or a deployment changed; 401 and 403 point at auth.",
			"reqps", s.Prom(`sum by (status_class) (label_replace(rate(http_requests_total{service=~"$service"}[$__rate_interval]), "status_class", "${1}xx", "status", "(.).."))`, "{{status_class}}"))},
		{Key: "error-ratio", Width: 8, Panel: s.TimeSeries("Error ratio",
			"Share of requests answered with 5xx, by service. The red line pages after five minutes. Click a series for its error logs.",
			"percentunit", s.Prom(errorRatio("service", `service=~"$service"`), "{{service}}")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(0.01, panel.Yellow), panel.From(0.05, panel.Red))).
			ThresholdsStyle(panel.DashedLines()).
			DataLinks(list(toLogs, toTraces))},
		{Key: "latency", Width: 8, Panel: s.TimeSeries("Latency percentiles",
			"How long requests take. p50 up: everything is slower, suspect database or CPU. Only p99 up: some routes, see the table of slow routes.",
			"s",
			s.Prom(quantile("0.5", "http_request_duration_seconds", "", `service=~"$service"`), "p50"),
			s.Prom(quantile("0.95", "http_request_duration_seconds", "", `service=~"$service"`), "p95"),
			s.Prom(quantile("0.99", "http_request_duration_seconds", "", `service=~"$service"`), "p99")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(2, panel.Red))).
			ThresholdsStyle(panel.DashedLines())},
		{Key: "slow-routes", Width: 12, Panel: s.BarGauge("Slowest routes, p95",
			"The ten routes with the highest 95th percentile. One slow route: look at its traces. All slow: look at the database.",
			"s", s.Now(`topk(10, histogram_quantile(0.95, sum by (le, service, route) (rate(http_request_duration_seconds_bucket{service=~"$service"}[$__range]))))`, "{{service}} {{route}}")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(1, panel.Yellow), panel.From(2, panel.Red)))},
		{Key: "failing-routes", Width: 12, Panel: s.BarGauge("Failing routes",
			"The ten routes with most 5xx per second. One route: suspect the last change to it. All: suspect something they share.",
			"reqps", s.Now(`topk(10, sum by (service, route) (rate(http_requests_total{service=~"$service",status=~"5.."}[$__range])) > 0)`, "{{service}} {{route}}")).
			Thresholds(panel.Thresholds(panel.Yellow, panel.From(0.1, panel.Red))).
			NoValue("no errors")},
	}
}
