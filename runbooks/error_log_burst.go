package runbooks

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/dashboards"
)

func errorLogBurst() obsgen.Runbook {
	return obsgen.Runbook{
		Name:  ErrorLogBurst,
		Title: "Burst of error log lines",
		Meaning: "A service has written more than 100 lines of level error or fatal in five minutes, and goes on. It may see failures that metrics do not: errors that are caught, background work, or requests that end with 2xx although a part failed. " +
			"Loki's ruler evaluates this alert, not Prometheus.",
		Impact: "Depends on the error. If HighErrorRate fires too, users are hit: go there first. Without it often nobody notices yet. A loop that logs also fills Loki until it refuses lines of everybody.",
		Identify: []obsgen.Step{
			{
				Text:  "Look at which service, in lines per second." + standIn("api-gateway"),
				Query: obsgen.Logs(`sum by (service) (rate(` + errorLines + ` [5m]))`),
				Panel: panel(dashboards.SystemOverview, "error-log-rate"),
			},
			{
				Text:  "Look at whether users are hit as well.",
				Query: obsgen.Prom(`sort_desc(sum by (service) (rate(http_requests_total{status=~"5.."}[5m])) / sum by (service) (rate(http_requests_total[5m])))`),
				Panel: panel(dashboards.SystemOverview, "error-ratio"),
			},
			{
				Text:  "Look at whether one request or many cause it: requests with errors in ten minutes. Few requests and many lines: a loop.",
				Query: obsgen.Logs(`count by (service) (sum by (service, requestId) (count_over_time(` + errorLines + ` | requestId != "" [10m])))`),
			},
			ruler(),
		},
		Logs: []obsgen.Step{
			{
				Text:  "Look at the kinds of error. One on top is the cause of the burst.",
				Query: obsgen.Logs(`topk(10, sum by (service, error_name, error_code) (count_over_time(` + errorLines + ` [10m])))`),
			},
			{
				Text:  "Errors without name or code: look at their messages.",
				Query: obsgen.Logs(`topk(10, sum by (service, message) (count_over_time(` + errorLines + ` | error_name="" [10m])))`),
			},
			{
				Text:  "Look at the lines of the service.",
				Query: obsgen.Logs(`{service="api-gateway"} | json | level=~"error|fatal" | line_format "{{.message}} {{.error_code}} {{.error_message}} {{.userId}} {{.traceId}}"`),
				Panel: panel(dashboards.ServiceHealth, "error-logs"),
			},
			followRequest(),
		},
		Traces: []obsgen.Step{
			{
				Text:  "Look at failed traces of the service. None, although errors are logged: the error is caught and the span not marked; go by the log.",
				Query: obsgen.Traces(`{ resource.service.name = "api-gateway" && status = error }`),
				Panel: panel(dashboards.ServiceHealth, "failed-traces"),
			},
		},
		Causes: []obsgen.Cause{
			newVersion("The burst began with it."),
			{
				Cause: "A dependency fails",
				Check: "Codes of connection or database errors, often in several services.",
				Query: obsgen.Logs(`topk(10, sum by (service, context_target, error_code) (count_over_time(` + errorLines + ` | error_code=~"ECONN.+|ETIMEDOUT|ENOTFOUND|ER_.+" [10m])))`),
				Fix:   "Repair it: ServiceDown, DatabasePoolNearLimit or ExternalAPIFailing.",
			},
			{
				Cause: "One user, client or file",
				Check: "One userId far ahead of the others.",
				Query: obsgen.Logs(`topk(10, sum by (service, userId) (count_over_time(` + errorLines + ` [10m])))`),
				Fix:   "Contact the user or block the client. A file: remove its job, see SlowJobProcessing.",
			},
			{
				Cause: "A loop that fails and tries again without a pause",
				Check: "Hundreds of lines for one request or one job.",
				Query: obsgen.Logs(`topk(10, sum by (service, requestId, context_jobId) (count_over_time(` + errorLines + ` [10m])))`),
				Fix:   "Restart the service, or remove the job. The repair is a retry with backoff and an end.",
			},
			{
				Cause: "Lines that are no errors",
				Check: "4xx answers or expected refusals logged with level error.",
				Query: obsgen.Logs(`topk(10, sum by (service, http_statusCode, error_name) (count_over_time(` + errorLines + ` | http_statusCode >= 400 | http_statusCode < 500 | __error__="" [1h])))`),
				Fix:   "Log them with level warn. This is the usual cause of false alarms here.",
			},
		},
		Mitigation: []obsgen.Step{
			rollBack("api-gateway"),
			{Text: "A loop: " + code("docker compose restart api-gateway") + ". Trade-off: requests in flight fail."},
			{
				Text:  "The flood endangers Loki: look at lines refused. If there are any, set `LOG_LEVEL=fatal` for this service and recreate it. Trade-off: you lose its errors and its audit lines; not for ltv-assistant-datasource.",
				Query: obsgen.Prom(`sum by (reason) (rate(loki_discarded_samples_total[5m])) > 0`),
			},
			{Text: "Known and harmless: silence for this service until the repair is out. " +
				code(monitoring+" exec alertmanager amtool --alertmanager.url=http://localhost:9093 silence add --duration=24h --author=on-call --comment=ticket alertname=ErrorLogBurst service=api-gateway") +
				". Trade-off: another burst in that time goes unseen."},
			{
				Text:  "Look at whether it is over.",
				Query: obsgen.Logs(`sum by (service) (rate(` + errorLines + ` [5m]))`),
				Panel: panel(dashboards.SystemOverview, "error-log-rate"),
			},
		},
		Escalation: ticketed("the service in the alert", "HighErrorRate fires too, lines are of level fatal, or Loki refuses lines", "the same error returns after it was said to be repaired"),
	}
}
