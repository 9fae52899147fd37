package runbooks

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/dashboards"
)

func instanceDown() obsgen.Runbook {
	return obsgen.Runbook{
		Name:    InstanceDown,
		Title:   "One instance down",
		Meaning: "Prometheus cannot reach one instance of a service; at least one other is up. The service works with less capacity and less reserve.",
		Impact:  "Mostly none. Requests that went to this instance when it failed are lost, and the others carry its load. If the last one fails too, it is ServiceDown.",
		Identify: []obsgen.Step{
			{
				Text:  "Look at which instance is down." + standIn("api-gateway"),
				Query: obsgen.Prom(`up == 0`),
				Panel: panel(dashboards.SystemOverview, "service-state"),
			},
			{
				Text:  "Look at how many are left. One: there is no reserve, act now.",
				Query: obsgen.Prom(`sum by (service) (up)`),
			},
			{Text: "Ask Docker: " + code("docker compose ps --all api-gateway") + ". Exited (137): killed, mostly for memory. Exited (1): crashed. Restarting: crash loop. Up: it hangs. Not there: it was scaled down and Prometheus has not noticed yet. The name in the list is CONTAINER below."},
			{
				Text:  "Look at whether the others hold: CPU near one core is full.",
				Query: obsgen.Prom(`sum by (service, instance) (rate(process_cpu_seconds_total[5m]))`),
				Panel: panel(dashboards.ServiceHealth, "cpu"),
			},
		},
		Logs: []obsgen.Step{
			{
				Text:  "Look at the service's errors around the moment it went down. Log lines carry no instance: find it by time.",
				Query: obsgen.Logs(`{service="api-gateway"} | json | level=~"error|fatal"`),
				Panel: panel(dashboards.ServiceHealth, "error-logs"),
			},
			{Text: "Read the container's own last lines: " + code("docker logs --tail 200 CONTAINER") + "."},
		},
		Traces: []obsgen.Step{
			{
				Text:  "Look at failed traces since then. If they continue, callers still try the dead instance.",
				Query: obsgen.Traces(`{ resource.service.name = "api-gateway" && status = error }`),
				Panel: panel(dashboards.ServiceHealth, "failed-traces"),
			},
		},
		Causes: []obsgen.Cause{
			{
				Cause: "Out of memory",
				Check: "Exited (137), and its memory climbed before. Do the others climb too?",
				Query: obsgen.Prom(`max by (service, instance) (process_resident_memory_bytes)`),
				Fix:   "Start it, raise the limit. If all climb, it is a leak: they will follow, plan restarts until it is repaired.",
			},
			{
				Cause: "A deployment is under way, or has stopped half-way",
				Check: "Two versions of one service run.",
				Query: obsgen.Prom(`count by (service) (count by (service, version) (app_build_info)) > 1`),
				Fix:   "Wait a few minutes, then finish the deployment or roll all instances back to one version.",
			},
			{
				Cause: "It hangs",
				Check: "Up in Docker, and its last event loop lag was high.",
				Query: obsgen.Prom(`max by (service, instance) (nodejs_eventloop_lag_p99_seconds)`),
				Fix:   "Restart it.",
			},
			{
				Cause: "It was scaled down on purpose",
				Check: "Docker does not list it any more; the number of targets is higher than that of containers.",
				Query: obsgen.Prom(`count by (service) (up)`),
				Fix:   "Nothing, discovery forgets it. With static targets remove it from the scrape configuration.",
			},
			{
				Cause: "Its host is gone",
				Check: "Instances of several services are down since the same moment.",
				Query: obsgen.Prom(`count by (service) (up == 0)`),
				Fix:   "Repair the host, or start the services on another one.",
			},
		},
		Mitigation: []obsgen.Step{
			{Text: "Restart only this one: " + code("docker restart CONTAINER") + ". Trade-off: its requests in flight fail. Its jobs are taken up again by another worker, from their beginning."},
			{Text: "If it does not come back, replace it: " + code("docker compose up -d --no-recreate --scale api-gateway=2 api-gateway") + " with the usual number. Trade-off: none worth waiting for."},
			{
				Text:  "Crash loop after a deployment: roll back. Look at the versions that run.",
				Query: obsgen.Prom(`count by (service, version) (app_build_info)`),
			},
			{
				Text:  "Look at whether the query is empty: then the alert is over.",
				Query: obsgen.Prom(`up == 0`),
				Panel: panel(dashboards.SystemOverview, "service-state"),
			},
		},
		Escalation: ticketed("the service in the alert", "only one instance is left and its CPU or memory is near the limit", "instances of one service die more than once a week"),
	}
}
