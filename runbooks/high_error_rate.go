package runbooks

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/dashboards"
)

func highErrorRate() obsgen.Runbook {
	return obsgen.Runbook{
		Name:  HighErrorRate,
		Title: "High error rate",
		Meaning: "For five minutes the service has answered more than 5 % of its requests with a 5xx status. The ratio covers all its instances, routes and methods together. " +
			"5xx is our fault: wrong input of a client would be 4xx. Services with hardly any traffic are left out.",
		Impact: "At least every twentieth action of users fails. api-gateway: anything. ltv-assistant-auth: signing in, and then everything. ltv-assistant-datasource: upload, download, lists. " +
			"ltv-assistant-retrieval: questions. ltv-assistant-indexing: its HTTP interface; queued jobs have their own alert, JobsFailing.",
		Identify: []obsgen.Step{
			{
				Text:  "Look at which services fail, and how much. Gateway and a service behind it: work on the one behind." + standIn("api-gateway"),
				Query: obsgen.Prom(`sort_desc(sum by (service) (rate(http_requests_total{status=~"5.."}[5m])) / sum by (service) (rate(http_requests_total[5m])))`),
				Panel: panel(dashboards.SystemOverview, "error-ratio"),
			},
			{
				Text:  "Look at the routes and statuses. One route: its code or its data. All routes: something they share, such as the database. 500: an exception. 502 and 503 at the gateway: the service behind is gone. 504: it is slow.",
				Query: obsgen.Prom(`topk(10, sum by (service, route, method, status) (rate(http_requests_total{status=~"5.."}[5m])) > 0)`),
				Panel: panel(dashboards.ServiceHealth, "failing-routes"),
			},
			{
				Text:  "Look at the instances. One bad instance among good ones: restart only that one.",
				Query: obsgen.Prom(`sort_desc(sum by (service, instance) (rate(http_requests_total{status=~"5.."}[5m])) / sum by (service, instance) (rate(http_requests_total[5m])))`),
			},
			{
				Text:  "Look at when it began, and compare with deployments and restarts. The query shows processes younger than two hours.",
				Query: recentStarts(),
				Panel: panel(dashboards.ServiceHealth, "error-ratio"),
			},
			{
				Text:  "Look at how many users are hit. It decides whom to tell.",
				Query: obsgen.Logs(`count by (service) (sum by (service, userId) (count_over_time(` + streams + ` | json | http_statusCode >= 500 | userId != "" [10m])))`),
			},
			otherAlerts(),
		},
		Logs: []obsgen.Step{
			{
				Text:  "Look at the kinds of error first, not at single lines. One code on top is nearly the answer.",
				Query: obsgen.Logs(`topk(10, sum by (service, error_name, error_code) (count_over_time(` + errorLines + ` [10m])))`),
			},
			{
				Text:  "Look at the failing requests of the service.",
				Query: obsgen.Logs(`{service="api-gateway"} | json | http_statusCode >= 500 | __error__="" | line_format "{{.http_method}} {{.http_url}} {{.http_statusCode}} {{.error_code}} {{.error_message}} {{.traceId}}"`),
				Panel: panel(dashboards.ServiceHealth, "error-logs"),
			},
			followRequest(),
		},
		Traces: []obsgen.Step{
			{
				Text:  "Look at failed traces of the service. Compare three: the same red span in all is the place.",
				Query: obsgen.Traces(`{ resource.service.name = "api-gateway" && status = error }`),
				Panel: panel(dashboards.ServiceHealth, "failed-traces"),
			},
			{
				Text:  "Look at what fails beneath it. The deepest failed span is the cause; its service and name say whose it is.",
				Query: obsgen.Traces(`{ resource.service.name = "api-gateway" } >> { status = error }`),
			},
			{
				Text:  "Look for timeouts: failed spans that took long. Failed and short means refused or crashed.",
				Query: obsgen.Traces(`{ resource.service.name = "api-gateway" && status = error && duration > 5s }`),
			},
		},
		Causes: []obsgen.Cause{
			newVersion("The errors began with it."),
			{
				Cause: "The database connection pool is exhausted",
				Check: "Use near 1 and callers waiting. Error codes speak of acquiring a connection or of a timeout.",
				Query: poolUse(),
				Fix:   "See the runbook DatabasePoolNearLimit: end the long query, or restart the service that leaks.",
			},
			{
				Cause: "MySQL or Redis is down or refuses",
				Check: "Several services fail since the same moment, with ECONNREFUSED or codes that begin with ER_.",
				Query: obsgen.Logs(`topk(10, sum by (service, error_code) (count_over_time(` + errorLines + ` | error_code=~"ECONN.+|ETIMEDOUT|ENOTFOUND|ER_.+" [10m])))`),
				Fix:   code("docker compose ps --all mysql redis") + ", read its log, start it. The services reconnect by themselves; restart those that do not.",
			},
			{
				Cause: "An external system fails or times out",
				Check: "The success ratio of a target is below 0.9.",
				Query: externalSuccess(),
				Fix:   "See the runbook ExternalAPIFailing for this target.",
			},
			{
				Cause: "A service behind it is down or overloaded",
				Check: "502, 503 or 504 at the gateway, and the service behind is down or slow.",
				Query: obsgen.Prom(`sum by (service, status) (rate(http_requests_total{service="api-gateway",status=~"502|503|504"}[5m])) > 0`),
				Fix:   "Go to ServiceDown or HighLatency of the service behind.",
			},
			{
				Cause: "Data in a form that the code does not expect",
				Check: "One route, one error name such as ValidationError or ParseError, often one user or one file.",
				Query: obsgen.Logs(`topk(10, sum by (service, error_name, userId) (count_over_time(` + errorLines + ` | error_name=~".*(Validation|Parse|Type|Syntax).*" [10m])))`),
				Fix:   "Take the file or client out if it is one. The lasting repair is in the code: refuse it with a 4xx.",
			},
			{
				Cause: "Memory or CPU is used up",
				Check: "Late event loop, or processes that started again by themselves.",
				Query: obsgen.Prom(`max by (service, instance) (nodejs_eventloop_lag_p99_seconds) > 0.1`),
				Fix:   "Memory climbs: restart. CPU is full: add an instance.",
			},
		},
		Mitigation: []obsgen.Step{
			rollBack("api-gateway"),
			{Text: "Memory leak or a hanging instance: " + code("docker compose restart api-gateway") + ". With several instances restart one at a time with " + code("docker restart CONTAINER") + " (the name from " + code("docker compose ps") + "). Trade-off: requests in flight fail, and the evidence in memory is gone."},
			{Text: "Too much load: add an instance, " + code("docker compose up -d --no-recreate --scale api-gateway=2 api-gateway") + ". Trade-off: each one opens its own database pool; keep the sum below MySQL's max_connections. A service with a fixed host port cannot be scaled like this."},
			{Text: "A shared dependency is down: repair it first. Restarting the services above it only adds load when it returns."},
			{Text: "Only one feature fails and no repair is near: tell users which, and what still works."},
			{
				Text:  "Look at whether it helped. The alert clears after the ratio is below 5 %; wait until it is below 1 % before you go back to bed.",
				Query: obsgen.Prom(`sort_desc(sum by (service) (rate(http_requests_total{status=~"5.."}[5m])) / sum by (service) (rate(http_requests_total[5m])))`),
				Panel: panel(dashboards.ServiceHealth, "error-ratio"),
			},
		},
		Escalation: paged("the service whose span fails deepest", "more than half of the requests fail, or ltv-assistant-auth is affected"),
	}
}
