package runbooks

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/dashboards"
)

func watchdog() obsgen.Runbook {
	return obsgen.Runbook{
		Name:  Watchdog,
		Title: "Watchdog",
		Meaning: "This alert always fires. That is right: nothing to do. It proves that rules are evaluated and that alerts reach Alertmanager and leave it. " +
			"Its absence is the alarm: if the outside service that waits for it calls you, the chain from Prometheus to you is broken.",
		Impact: "Present: none. Absent: users notice nothing, but no alert of Prometheus reaches anybody, however bad things are. Treat absence as critical.",
		Identify: []obsgen.Step{
			{
				Text:  "Watchdog is absent: look at whether Prometheus evaluates it. A result: the fault lies behind Prometheus. No result: the rules are not loaded. No answer: Prometheus is down.",
				Query: obsgen.Prom(`ALERTS{alertname="Watchdog",alertstate="firing"}`),
				Panel: panel(dashboards.StackHealth, "rule-failures"),
			},
			{Text: "Ask each link: " + code("curl -s localhost:9090/-/ready") + " (Prometheus), " + code("curl -s localhost:9093/-/ready") + " (Alertmanager). Then " + code(monitoring+" ps --all") + "."},
			{Text: "Ask whether Alertmanager has it: " + code(monitoring+" exec alertmanager amtool --alertmanager.url=http://localhost:9093 alert query alertname=Watchdog") + ". There: the way to the outside is broken, see NotificationsFailing."},
			{
				Text:  "Look at alerts that nobody was told of, and act on critical ones first.",
				Query: obsgen.Prom(`count by (alertname, service) (ALERTS{alertstate="firing",severity="critical"})`),
				Panel: panel(dashboards.SystemOverview, "service-state"),
			},
		},
		Logs: []obsgen.Step{
			{Text: "Read both logs: " + code(monitoring+" logs --since 30m prometheus alertmanager") + ". Search for \"Error loading\", \"Error sending alert\", \"Notify for alerts failed\"."},
			{
				Text:  "Loki works without Prometheus. Look at the services' errors there meanwhile.",
				Query: obsgen.Logs(`sum by (service) (count_over_time(` + errorLines + ` [5m]))`),
				Panel: panel(dashboards.SystemOverview, "error-log-rate"),
			},
		},
		Traces: []obsgen.Step{
			{
				Text:  "Tempo works without Prometheus. Look at failed requests there meanwhile.",
				Query: obsgen.Traces(`{ kind = server && status = error }`),
			},
		},
		Causes: []obsgen.Cause{
			{
				Cause: "Prometheus is down or out of memory",
				Check: "It does not answer. After it is back: memory and series before the gap.",
				Query: obsgen.Prom(`max by (instance) (process_resident_memory_bytes{service="prometheus"})`),
				Fix:   "Start it: " + code(monitoring+" up -d prometheus") + ". Raise its memory limit.",
			},
			{
				Cause: "The rule files are not loaded",
				Check: "Prometheus answers, but the query is empty and its page of rules too.",
				Query: obsgen.Prom(`absent(ALERTS{alertname="Watchdog",alertstate="firing"})`),
				Fix:   "Check the mount and the configuration with promtool, reload.",
			},
			{
				Cause: "Alertmanager is down or not reachable",
				Check: "Not up, or Prometheus drops alerts.",
				Query: obsgen.Prom(`sum(increase(prometheus_notifications_dropped_total[15m])) > 0`),
				Fix:   "Start it: " + code(monitoring+" up -d alertmanager") + ".",
			},
			{
				Cause: "Only the Watchdog's own receiver fails",
				Check: "Alertmanager has the alert, other notifications arrive.",
				Query: obsgen.Prom(`sum by (integration) (increase(alertmanager_notifications_failed_total{integration="webhook"}[15m])) > 0`),
				Fix:   "Repair the webhook of the outside service. No other alert is lost.",
			},
			{
				Cause: "Somebody silenced it",
				Check: "Alertmanager shows it as suppressed.",
				Query: obsgen.Prom(`sum by (state) (alertmanager_alerts)`),
				Fix:   "Expire the silence: find its id with " + code(monitoring+" exec alertmanager amtool --alertmanager.url=http://localhost:9093 silence query") + ", then silence expire and the id.",
			},
		},
		Mitigation: []obsgen.Step{
			{Text: "It fires: do nothing, and never silence it."},
			{Text: "It is absent: restart the broken link, " + code(monitoring+" restart prometheus") + " or alertmanager. Trade-off: a minute without alerts; Prometheus may need some to read its journal."},
			{Text: "Disk full: " + code("df -h") + ". Enlarge Prometheus's volume, or shorten its retention. Never delete files in it by hand."},
			{Text: "Until it is back watch by hand: the System Overview every few minutes.", Panel: panel(dashboards.SystemOverview, "error-ratio")},
			{
				Text:  "Look at whether it is back. Then search the gap for incidents that nobody was told of.",
				Query: obsgen.Prom(`ALERTS{alertname="Watchdog",alertstate="firing"}`),
				Panel: panel(dashboards.SystemOverview, "service-state"),
			},
		},
		Escalation: []string{
			"On-call engineer: absent, act at once, day and night.",
			"Owning team (the platform team): call after 15 minutes without a result.",
			"Tech lead: call after 30 minutes: until it is repaired somebody has to watch the dashboards.",
		},
	}
}
