package runbooks

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/dashboards"
)

// monitoring runs Docker Compose on the monitoring stack. A plain docker compose
// is the application's.
const monitoring = "docker compose -f docker-compose.monitoring.yml"

// streams are the log streams of all services of the application, the gateway too;
// errorLines are their errors.
const (
	streams    = `{service=~"api-gateway|ltv-assistant-.+"}`
	errorLines = streams + ` | json | level=~"error|fatal"`
)

// standIn goes into the first step of runbooks whose service only the alert knows.
func standIn(service string) string {
	return " Where a command or query below names " + code(service) + ", put the alert's service."
}

// code sets a command in monospace.
func code(command string) string { return "`" + command + "`" }

func panel(dashboard, key string) obsgen.PanelRef {
	return obsgen.PanelRef{Dashboard: dashboard, Panel: key}
}

// bull is a command that calls BullMQ on a queue and prints the answer.
func bull(queue, call string) string {
	return code(`docker compose exec ltv-assistant-indexing node -e "const {Queue}=require('bullmq');` +
		`const q=new Queue('` + queue + `',{connection:{host:process.env.REDIS_HOST||'redis',password:process.env.REDIS_PASSWORD}});` +
		`q.` + call + `.then(r=>console.log(r)).finally(()=>q.close())"`)
}

// newVersions shows versions that run now and did not run some time ago.
func newVersions(ago string) obsgen.Query {
	return obsgen.Prom(`count by (service, version) (app_build_info) unless count by (service, version) (app_build_info offset ` + ago + `)`)
}

// recentStarts shows processes younger than two hours.
func recentStarts() obsgen.Query {
	return obsgen.Prom(`time() - max by (service, instance) (process_start_time_seconds) < 7200`)
}

// poolUse is the share of each service's database connections that is in use.
func poolUse() obsgen.Query {
	return obsgen.Prom(`sum by (service) (db_connections_active) / sum by (service) (db_connections_max)`)
}

// externalSuccess is the share of calls that succeed, the worst first.
func externalSuccess() obsgen.Query {
	return obsgen.Prom(`sort(sum by (service, target) (rate(external_api_requests_total{outcome="success"}[5m])) / (sum by (service, target) (rate(external_api_requests_total[5m])) > 0))`)
}

// otherAlerts shows what else is wrong.
func otherAlerts() obsgen.Step {
	return obsgen.Step{
		Text: "Look at what else fires. A cause usually fires first, and deepest: a database or an external system before the service, the service before the gateway. " +
			"Log alerts are not in this list: they come from Loki, see " + code("http://localhost:9093/#/alerts") + ".",
		Query: obsgen.Prom(`count by (alertname, service, severity) (ALERTS{alertstate="firing",alertname!="Watchdog"})`),
		Panel: panel(dashboards.SystemOverview, "service-state"),
	}
}

// followRequest goes from one line to the whole request.
func followRequest() obsgen.Step {
	return obsgen.Step{
		Text:  "Take the requestId of one bad line, put it in place of the example, and look at the request in all services. The first error in time is the cause; later ones are its echoes. The traceId of the line opens the trace.",
		Query: obsgen.Logs(streams + ` | json | requestId="req-7f3c1a52-9d0e-4c55-8a34-2b1f6f0c9e11"`),
		Panel: panel(dashboards.RequestSearch, "logs"),
	}
}

// rollBack returns to the version before.
func rollBack(service string) obsgen.Step {
	return obsgen.Step{
		Text: "A new version is out: roll back before you understand it. Set the service's image tag and `APP_VERSION` to the previous release, then " +
			code("docker compose up -d --no-deps "+service) + ". Trade-off: features of the release disappear. " +
			"Do not roll back over a database migration without the owning team.",
		Query: newVersions("2h"),
	}
}

// newVersion is the most frequent cause of all; it goes with rollBack.
func newVersion(check string) obsgen.Cause {
	return obsgen.Cause{
		Cause: "A new version was deployed",
		Check: "The query lists versions that did not run two hours ago. " + check,
		Query: newVersions("2h"),
		Fix:   "Roll back, see Mitigation. Then find the change in peace.",
	}
}

// ruler explains where a log alert comes from.
func ruler() obsgen.Step {
	return obsgen.Step{
		Text: "This is a log alert: Loki's ruler evaluates it, not Prometheus, so Prometheus's alert page does not list it. The ruler's rules and their health: " +
			code("curl -s localhost:3100/prometheus/api/v1/rules") + ". An empty list means that the ruler is off or finds no rule files: then no log alert can fire at all. " +
			"If Grafana evaluates the rules, see Alerting in Grafana instead.",
	}
}

// paged is the escalation of an alert that wakes somebody.
func paged(owner, atOnce string) []string {
	return []string{
		"On-call engineer: acknowledge within 5 minutes. Users first: mitigate, then search for the cause. Write down what you did and when.",
		"Owning team (" + owner + "): call after 15 minutes without a known cause. Call at once if " + atOnce + ".",
		"Tech lead: call after 30 minutes without improvement, if several services are affected, or before anything that may lose data.",
	}
}

// ticketed is the escalation of an alert that waits for working hours.
func ticketed(owner, treatAsPage, lead string) []string {
	return []string{
		"On-call engineer: take it within the working day. Treat it like a page if " + treatAsPage + ".",
		"Owning team (" + owner + "): hand over with what you found, at the latest after one hour.",
		"Tech lead: tell them if " + lead + ".",
	}
}
