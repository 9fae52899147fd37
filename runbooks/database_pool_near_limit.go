package runbooks

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/dashboards"
)

func databasePoolNearLimit() obsgen.Runbook {
	processlist := code(`docker compose exec mysql sh -c 'mysql -uroot -p"$MYSQL_ROOT_PASSWORD" -e "SHOW FULL PROCESSLIST"'`)
	return obsgen.Runbook{
		Name:    DatabasePoolNearLimit,
		Title:   "Database pool nearly full",
		Meaning: "For five minutes more than 90 % of the service's MySQL connections have been in use. At 100 % every further request waits for a free one, then fails.",
		Impact:  "Not yet noticed, or a little slow. When the pool is full: HighLatency within a minute, HighErrorRate soon after. It is a warning that gives you a head start.",
		Identify: []obsgen.Step{
			{
				Text:  "Look at which service. One: its queries or a leak. All: MySQL itself is slow." + standIn("ltv-assistant-datasource"),
				Query: poolUse(),
				Panel: panel(dashboards.ServiceHealth, "db-pool-use"),
			},
			{
				Text:  "Look at callers that wait. Any: users already feel it.",
				Query: obsgen.Prom(`sum by (service) (db_connections_pending) > 0`),
				Panel: panel(dashboards.ServiceHealth, "db-connections"),
			},
			{
				Text:  "Look at the instances. One full, others idle: that one leaks.",
				Query: obsgen.Prom(`sum by (service, instance) (db_connections_active) / sum by (service, instance) (db_connections_max)`),
			},
			{
				Text:  "Look at the query times. Risen: slow queries hold the connections. As ever: more traffic, or a leak.",
				Query: obsgen.Prom(`sort_desc(histogram_quantile(0.95, sum by (le, service, operation) (rate(db_query_duration_seconds_bucket[5m]))))`),
				Panel: panel(dashboards.ServiceHealth, "db-query-p95"),
			},
			{Text: "Ask MySQL what runs: " + processlist + ". Long times in the column Time, or the state \"Waiting for … lock\", name the culprit."},
		},
		Logs: []obsgen.Step{
			{
				Text:  "Look for database errors by code. Too many connections: MySQL's own limit. Lock wait or deadlock: a transaction blocks the others.",
				Query: obsgen.Logs(`topk(10, sum by (service, error_code) (count_over_time(` + errorLines + ` | error_code=~"ER_.+|ETIMEDOUT|ECONNREFUSED|PROTOCOL_.+" [15m])))`),
			},
			{
				Text:  "Look at the slow requests of the service; they hold the connections. Milliseconds.",
				Query: obsgen.Logs(`{service="ltv-assistant-datasource"} | json | http_duration > 1000 | __error__="" | line_format "{{.http_duration}} ms {{.http_method}} {{.http_url}} {{.traceId}}"`),
			},
		},
		Traces: []obsgen.Step{
			{
				Text:  "Look at slow database calls. The statement is in the span.",
				Query: obsgen.Traces(`{ span.db.system = "mysql" && duration > 1s }`),
			},
			{
				Text:  "Look at long requests of the service. A long gap before the first database span is waiting for a connection.",
				Query: obsgen.Traces(`{ resource.service.name = "ltv-assistant-datasource" && kind = server && duration > 1s }`),
			},
		},
		Causes: []obsgen.Cause{
			{
				Cause: "A slow query or a lock",
				Check: "Query p95 above 0.5 s, and a statement with a long time in the process list.",
				Query: obsgen.Prom(`histogram_quantile(0.95, sum by (le, service, operation) (rate(db_query_duration_seconds_bucket[5m]))) > 0.5`),
				Fix:   "KILL QUERY with its id. Then an index, or a shorter transaction.",
			},
			{
				Cause: "Connections are not given back",
				Check: "Connections in use grow from hour to hour (the query says by how many) and do not fall when traffic falls. Often since a new version.",
				Query: obsgen.Prom(`sum by (service) (deriv(db_connections_active[1h])) * 3600 > 1`),
				Fix:   "Restart gives hours. The repair is in the code: release in finally.",
			},
			{
				Cause: "More traffic than the pool was sized for",
				Check: "Requests per second against yesterday; 2 means twice as many. Query times as ever.",
				Query: obsgen.Prom(`sum by (service) (rate(http_requests_total[5m])) / (sum by (service) (rate(http_requests_total[5m] offset 1d)) > 0)`),
				Fix:   "Raise the pool or add an instance.",
			},
			{
				Cause: "Indexing runs many jobs at once",
				Check: "The service is ltv-assistant-indexing and many jobs are active.",
				Query: obsgen.Prom(`max by (queue) (bullmq_queue_active)`),
				Fix:   "Fewer workers or less concurrency; jobs can wait, users cannot.",
			},
			newVersion("Pool use rose with it."),
		},
		Mitigation: []obsgen.Step{
			{Text: "End the statement that blocks: " + code(`docker compose exec mysql sh -c 'mysql -uroot -p"$MYSQL_ROOT_PASSWORD" -e "KILL QUERY 4711"'`) + " with its id. Trade-off: that one request fails and rolls back."},
			{Text: "A leak: restart one instance after the other, " + code("docker restart CONTAINER") + ", or all with " + code("docker compose restart ltv-assistant-datasource") + ". Trade-off: requests in flight fail; it returns."},
			{Text: "Indexing takes too much: " + code("docker compose up -d --no-recreate --scale ltv-assistant-indexing=1 ltv-assistant-indexing") + ", or " + bull("reindexing", "pause()") + ". Trade-off: the queue grows."},
			{Text: "Real growth: raise the pool size in the service's configuration and recreate it. Trade-off: pool size times instances of all services must stay below MySQL's max_connections; see it with " + code(`docker compose exec mysql sh -c 'mysql -uroot -p"$MYSQL_ROOT_PASSWORD" -e "SELECT @@max_connections"'`) + "."},
			rollBack("ltv-assistant-datasource"),
			{
				Text:  "Look at whether it helped.",
				Query: poolUse(),
				Panel: panel(dashboards.ServiceHealth, "db-pool-use"),
			},
		},
		Escalation: ticketed("the service in the alert", "callers wait, or several services are near their limit", "MySQL itself is at its limit"),
	}
}
