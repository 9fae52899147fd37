package runbooks

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/dashboards"
)

func targetAbsent() obsgen.Runbook {
	return obsgen.Runbook{
		Name:  TargetAbsent,
		Title: "Service vanished from monitoring",
		Meaning: "For five minutes Prometheus has had no target at all for the service. It does not fail to reach it; it no longer knows about it. " +
			"Either the container is gone and discovery forgot it, or the scrape configuration or the label `service` changed.",
		Impact: "The service may be down, with the effects of ServiceDown. Or it runs well and is unwatched: until this is repaired no other alert of it can fire, and its SLO stands still.",
		Identify: []obsgen.Step{
			{
				Text:  "Look at which services were there an hour ago and are not now." + standIn("api-gateway"),
				Query: obsgen.Prom(`count by (service) (up offset 1h) unless count by (service) (up)`),
				Panel: panel(dashboards.SystemOverview, "service-state"),
			},
			{
				Text:  "Look at whether it still works: log lines in the last minute mean that it runs and only monitoring lost it. No lines: go on with the runbook ServiceDown.",
				Query: obsgen.Logs(`sum by (service) (count_over_time(` + streams + ` [1m]))`),
			},
			{Text: "Open " + code("http://localhost:9090/targets") + " and " + code("http://localhost:9090/service-discovery") + ". Target missing in both: discovery or configuration. There, but dropped: a relabelling rule. There under another name: the label `service`."},
			{Text: "Ask Docker whether the container exists: " + code("docker compose ps --all api-gateway") + "."},
		},
		Logs: []obsgen.Step{
			{
				Text:  "Look at the service's last lines. A clean shutdown message means that somebody or a deployment stopped it.",
				Query: obsgen.Logs(`{service="api-gateway"} | json | line_format "{{.level}} {{.message}}"`),
			},
			{Text: "Read what Prometheus says of its configuration: " + code(monitoring+" logs --since 1h prometheus") + ". Search for \"Error loading config\" and for discovery errors."},
		},
		Traces: []obsgen.Step{
			{
				Text:  "Look for fresh traces of the service. Traces but no target: the service is well, repair the monitoring. None: treat it as down.",
				Query: obsgen.Traces(`{ resource.service.name = "api-gateway" && kind = server }`),
			},
		},
		Causes: []obsgen.Cause{
			{
				Cause: "The container was stopped or removed",
				Check: "Docker does not list it, or its log ended when the target vanished. DNS discovery forgets stopped containers.",
				Query: obsgen.Prom(`count by (service) (up offset 1h) unless count by (service) (up)`),
				Fix:   "Start it: " + code("docker compose up -d api-gateway") + ". Stopped on purpose: silence the alert for the time of the work.",
			},
			{
				Cause: "The service was renamed",
				Check: "A service name appears that did not exist an hour ago. Names must be those of the catalogue: the value of `OTEL_SERVICE_NAME`.",
				Query: obsgen.Prom(`count by (service) (up) unless count by (service) (up offset 1h)`),
				Fix:   "Set `OTEL_SERVICE_NAME`, `SERVICE_NAME` and the scrape label to the catalogued name again. A wanted new name goes into the catalogue first.",
			},
			{
				Cause: "The scrape configuration changed",
				Check: "All targets of a job vanished together. " + code(monitoring+" exec prometheus promtool check config /etc/prometheus/prometheus.yml") + " shows errors.",
				Query: obsgen.Prom(`count by (job) (up offset 1h) unless count by (job) (up)`),
				Fix:   "Restore prometheus.yml from version control and reload: " + code(monitoring+" kill -s HUP prometheus") + ".",
			},
			{
				Cause: "Prometheus and the service share no network",
				Check: code(monitoring+" exec prometheus nslookup api-gateway") + " does not find it, although the container is Up.",
				Query: obsgen.Prom(`count by (service, instance) (up)`),
				Fix:   "Connect them again; the network is external to both Compose files. Recreate the container: " + code("docker compose up -d --force-recreate api-gateway") + ".",
			},
		},
		Mitigation: []obsgen.Step{
			{Text: "Container gone: " + code("docker compose up -d api-gateway") + "."},
			{Text: "Configuration broken: put the previous file back, check it with promtool, reload with " + code(monitoring+" kill -s HUP prometheus") + ". A reload loses nothing; a restart leaves a gap of a minute in every graph."},
			{Text: "Service retired on purpose: remove it from the catalogue and generate again. Until then silence only this service: " +
				code(monitoring+" exec alertmanager amtool --alertmanager.url=http://localhost:9093 silence add --duration=8h --author=on-call --comment=retired alertname=TargetAbsent service=api-gateway") +
				". Trade-off: a real loss in that time goes unseen."},
			{
				Text:  "Look at whether the target is back and up: then the alert is over.",
				Query: obsgen.Prom(`sum by (service) (up)`),
				Panel: panel(dashboards.SystemOverview, "service-state"),
			},
		},
		Escalation: paged("the service in the alert; the platform team if the service runs and only monitoring lost it", "the service does not log either: then it is down"),
	}
}
