package runbooks

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/dashboards"
)

func serviceDown() obsgen.Runbook {
	return obsgen.Runbook{
		Name:  ServiceDown,
		Title: "Service down",
		Meaning: "For two minutes Prometheus has reached no instance of the service. Either all processes are gone or hang, or only the metrics endpoint (`METRICS_PORT`, 9464) does not answer. " +
			"Prometheus still knows where the service should be; if it has lost even that, TargetAbsent fires.",
		Impact: "api-gateway: nothing works. ltv-assistant-auth: nobody can sign in, and the gateway cannot check tokens. ltv-assistant-datasource: no upload, no download, no file list. " +
			"ltv-assistant-retrieval: no answers. ltv-assistant-indexing: uploads work, but new files are not found; jobs wait in Redis and are not lost. " +
			"loki, tempo, alertmanager, grafana: users notice nothing, but we are blind there. Without alertmanager nobody is notified of anything.",
		Identify: []obsgen.Step{
			{
				Text:  "Look at which service has no instance." + standIn("api-gateway"),
				Query: obsgen.Prom(`sum by (service) (up) == 0`),
				Panel: panel(dashboards.SystemOverview, "service-state"),
			},
			{
				Text:  "Look at whether it still writes log lines. Lines in the last minute: the process lives, users may notice nothing, and the fault is the metrics port or the network. No lines: it is really down. The monitoring stack does not log here: go on with Docker.",
				Query: obsgen.Logs(`sum by (service) (count_over_time(` + streams + ` [1m]))`),
			},
			{
				Text: "Ask Docker: " + code("docker compose ps --all api-gateway") + " (for the monitoring stack " + code(monitoring+" ps --all") + "). " +
					"Exited (137): killed, mostly for memory. Exited (1): crashed. Restarting: crash loop. Up: it hangs, or only the metrics endpoint is broken.",
			},
			otherAlerts(),
		},
		Logs: []obsgen.Step{
			{
				Text:  "Look at its last words, in the ten minutes before the alert.",
				Query: obsgen.Logs(`{service="api-gateway"} | json | level=~"error|fatal" | line_format "{{.message}} {{.error_code}} {{.error_message}}"`),
				Panel: panel(dashboards.ServiceHealth, "error-logs"),
			},
			{Text: "A process that dies at start never reaches Loki. Read its output: " + code("docker compose logs --tail 200 api-gateway") + "."},
			{
				Text:  "Look at what its callers report. Refused: the process is gone. Timed out: it hangs, or the network does. Not found: DNS, the container is not on the network.",
				Query: obsgen.Logs(`sum by (service, error_code) (count_over_time(` + streams + ` | json | error_code=~"ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTFOUND" [10m]))`),
			},
		},
		Traces: []obsgen.Step{
			{
				Text:  "Look at the calls of the gateway that fail. They show what users lose.",
				Query: obsgen.Traces(`{ resource.service.name = "api-gateway" && kind = client && status = error }`),
			},
			{
				Text:  "Look at the service's last traces before it went silent. One very long request may have blocked or filled it.",
				Query: obsgen.Traces(`{ resource.service.name = "api-gateway" && duration > 5s }`),
				Panel: panel(dashboards.ServiceHealth, "failed-traces"),
			},
		},
		Causes: []obsgen.Cause{
			{
				Cause: "Out of memory",
				Check: "Exited (137), and the memory of the hour before climbs up to the container's limit.",
				Query: obsgen.Prom(`max by (service, instance) (process_resident_memory_bytes)`),
				Fix:   "Start it again and raise its memory limit in the Compose file. A steady climb is a leak: it will return; give the owning team a heap snapshot.",
			},
			{
				Cause: "The new version does not start",
				Check: "Restarting or Exited (1) since a deployment. The last line names a missing variable, a failed migration or a module that is not found.",
				Query: obsgen.Logs(`{service="api-gateway"} | json | level="fatal"`),
				Fix:   "Roll back, see Mitigation.",
			},
			{
				Cause: "MySQL or Redis is not reachable when it starts",
				Check: "Several services report connection errors to the same host.",
				Query: obsgen.Logs(`topk(10, sum by (service, error_code, error_message) (count_over_time(` + errorLines + ` | error_code=~"ECONNREFUSED|ENOTFOUND|ER_.+" [10m])))`),
				Fix:   "Bring the dependency back first: " + code("docker compose up -d mysql redis") + ". Then restart the service.",
			},
			{
				Cause: "The event loop is blocked",
				Check: "The container is Up, and before the silence the lag or the time of a scrape rose to seconds.",
				Query: obsgen.Prom(`max by (service, instance) (nodejs_eventloop_lag_p99_seconds) > 1`),
				Fix:   "Restart. Keep the last trace: its request holds the synchronous work.",
			},
			{
				Cause: "The host, Docker or the network",
				Check: "Several services are down since the same moment.",
				Query: obsgen.Prom(`count(sum by (service) (up) == 0)`),
				Fix:   "Leave the services. Check the host: " + code("df -h") + ", " + code("free -m") + ", " + code("docker info") + ".",
			},
			{
				Cause: "Only the metrics endpoint is broken",
				Check: "Log lines continue. " + code(monitoring+" exec prometheus wget -qO- http://api-gateway:9464/metrics") + " fails.",
				Query: obsgen.Prom(`max by (service, instance) (scrape_duration_seconds)`),
				Fix:   "Set `METRICS_PORT` back to 9464 and recreate the container. Users are not affected: no hurry, but until then no other alert of this service can fire.",
			},
		},
		Mitigation: []obsgen.Step{
			{Text: "Start it if it has exited: " + code("docker compose up -d api-gateway") + ". Restart it if it hangs: " + code("docker compose restart api-gateway") + ". Trade-off: requests in flight fail. Jobs of indexing are taken up again after the restart, from their beginning."},
			{Text: "Monitoring stack: " + code(monitoring+" up -d loki") + ", or tempo, alertmanager, grafana."},
			rollBack("api-gateway"),
			{Text: "Out of memory: raise the limit by half and recreate: " + code("docker compose up -d api-gateway") + ". Trade-off: the host must have it to spare, see " + code("docker stats --no-stream") + "."},
			{Text: "Disk full: remove unused images with " + code("docker image prune --all") + ". Never prune volumes. Trade-off: old images must be pulled again for a rollback."},
			{
				Text:  "The alert is over when at least one instance is up. Look at the error ratio as well: up is not yet healthy.",
				Query: obsgen.Prom(`sum by (service) (up)`),
				Panel: panel(dashboards.SystemOverview, "error-ratio"),
			},
		},
		Escalation: paged("the service in the alert", "api-gateway or ltv-assistant-auth is down, or the service is in a crash loop that a rollback does not end"),
	}
}
