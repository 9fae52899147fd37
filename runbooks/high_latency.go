package runbooks

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/dashboards"
)

func highLatency() obsgen.Runbook {
	return obsgen.Runbook{
		Name:  HighLatency,
		Title: "High latency",
		Meaning: "For five minutes one request in twenty of the service has taken more than 2 s (95th percentile over all its instances and routes). " +
			"The service works, but waits for something or is out of CPU. Services with hardly any traffic are left out.",
		Impact: "Pages load slowly, uploads and questions seem to hang, some clients give up and try again, which adds load. Left alone it turns into timeouts and HighErrorRate.",
		Identify: []obsgen.Step{
			{
				Text:  "Look at which services are slow. Gateway and one behind it: work on the one behind." + standIn("api-gateway"),
				Query: obsgen.Prom(`sort_desc(histogram_quantile(0.95, sum by (le, service) (rate(http_request_duration_seconds_bucket[5m]))))`),
				Panel: panel(dashboards.ServiceHealth, "latency"),
			},
			{
				Text:  "Look at the routes. One slow route: its query or its external call. All slow: database, CPU or network.",
				Query: obsgen.Prom(`topk(10, histogram_quantile(0.95, sum by (le, service, route) (rate(http_request_duration_seconds_bucket[5m]))))`),
				Panel: panel(dashboards.ServiceHealth, "slow-routes"),
			},
			{
				Text:  "Look at whether everything got slower or only a part. Median up as well: everything. Only the 95th percentile: some requests.",
				Query: obsgen.Prom(`histogram_quantile(0.5, sum by (le, service) (rate(http_request_duration_seconds_bucket[5m])))`),
				Panel: panel(dashboards.SystemOverview, "latency-heatmap"),
			},
			{
				Text:  "Look at the traffic against the same time yesterday. 2 means twice as much.",
				Query: obsgen.Prom(`sum by (service) (rate(http_requests_total[5m])) / (sum by (service) (rate(http_requests_total[5m] offset 1d)) > 0)`),
				Panel: panel(dashboards.ServiceHealth, "request-rate"),
			},
			otherAlerts(),
		},
		Logs: []obsgen.Step{
			{
				Text:  "Look at the slow requests; http_duration is in milliseconds. Nothing found although the graph is high: with `LOG_LEVEL=warn` successful requests are not logged; use the traces.",
				Query: obsgen.Logs(`{service="api-gateway"} | json | http_duration > 2000 | __error__="" | line_format "{{.http_duration}} ms {{.http_method}} {{.http_url}} {{.http_statusCode}} {{.userId}} {{.traceId}}"`),
			},
			{
				Text:  "Look at who sends them. One user far ahead: a script or a huge account.",
				Query: obsgen.Logs(`topk(10, sum by (service, userId) (count_over_time(` + streams + ` | json | http_duration > 2000 | __error__="" [10m])))`),
			},
			{
				Text:  "Look for timeouts and locks among the errors.",
				Query: obsgen.Logs(`topk(10, sum by (service, error_code) (count_over_time(` + errorLines + ` | error_code=~"ETIMEDOUT|ESOCKETTIMEDOUT|ER_LOCK.+" [10m])))`),
			},
			followRequest(),
		},
		Traces: []obsgen.Step{
			{
				Text:  "Look at slow requests. In the trace view the longest bar without a long child is where the time goes.",
				Query: obsgen.Traces(`{ resource.service.name = "api-gateway" && kind = server && duration > 2s }`),
			},
			{
				Text:  "Look at the slow spans beneath, of any service.",
				Query: obsgen.Traces(`{ resource.service.name = "api-gateway" && kind = server && duration > 2s } >> { duration > 1s }`),
			},
			{Text: "Gaps in a trace, with no child running: the process itself is busy, or waits for a connection. Go to the causes about the event loop and the pool."},
		},
		Causes: []obsgen.Cause{
			newVersion("Latency rose with it."),
			{
				Cause: "Slow database queries",
				Check: "p95 of queries far above its usual milliseconds. One operation: a missing index or a lock. All: MySQL itself.",
				Query: obsgen.Prom(`sort_desc(histogram_quantile(0.95, sum by (le, service, operation) (rate(db_query_duration_seconds_bucket[5m]))))`),
				Fix: "Find the query: " + code(`docker compose exec mysql sh -c 'mysql -uroot -p"$MYSQL_ROOT_PASSWORD" -e "SHOW FULL PROCESSLIST"'`) +
					". End it with KILL QUERY and its id. The index comes later, with the owning team.",
			},
			{
				Cause: "Requests wait for a database connection",
				Check: "Callers wait although the queries themselves are fast.",
				Query: obsgen.Prom(`sum by (service) (db_connections_pending) > 0`),
				Fix:   "See the runbook DatabasePoolNearLimit.",
			},
			{
				Cause: "An external system is slow",
				Check: "p95 of a target is near the latency of the service.",
				Query: obsgen.Prom(`sort_desc(histogram_quantile(0.95, sum by (le, service, target) (rate(external_api_request_duration_seconds_bucket[5m]))))`),
				Fix:   "llm: see LLMLatencyHigh. minio, qdrant, embedding: restart or scale it, see ExternalAPIFailing.",
			},
			{
				Cause: "The event loop is blocked or CPU is used up",
				Check: "Lag above 0.1 s: every request of the instance waits. In Service Health its CPU is near one core.",
				Query: obsgen.Prom(`max by (service, instance) (nodejs_eventloop_lag_p99_seconds) > 0.1`),
				Fix:   "Add an instance. A new version or one heavy route: roll back or restrict it.",
			},
			{
				Cause: "Indexing takes the database or Qdrant away from users",
				Check: "Many jobs run at the same time as latency rises.",
				Query: obsgen.Prom(`max by (queue) (bullmq_queue_active)`),
				Fix:   "Pause reindexing, see Mitigation.",
			},
		},
		Mitigation: []obsgen.Step{
			rollBack("api-gateway"),
			{Text: "End the one slow query in MySQL (see Causes). Trade-off: one request fails instead of all being slow."},
			{Text: "Add an instance: " + code("docker compose up -d --no-recreate --scale api-gateway=2 api-gateway") + ". Trade-off: more database connections. It does not help if the database or an external system is the slow part; it makes it worse."},
			{Text: "Take background work away: " + bull("reindexing", "pause()") + ". Undo with `resume()` in place of `pause()`. Trade-off: documents stay old in the search; nothing is lost."},
			{Text: "Event loop or memory: restart one instance after the other, " + code("docker compose restart api-gateway") + ". Trade-off: requests in flight fail; the relief lasts only until the same load returns."},
			{
				Text:  "Look at whether it helped: below 2 s the alert clears, its usual level is the aim.",
				Query: obsgen.Prom(`histogram_quantile(0.95, sum by (le, service) (rate(http_request_duration_seconds_bucket[5m])))`),
				Panel: panel(dashboards.ServiceHealth, "latency"),
			},
		},
		Escalation: paged("the service whose span is the long one", "HighErrorRate fires as well, or p95 is above 10 s"),
	}
}
