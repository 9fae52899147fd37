package runbooks

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/dashboards"
)

func notificationsFailing() obsgen.Runbook {
	failures := obsgen.Prom(`sum by (integration, reason) (increase(alertmanager_notifications_failed_total[15m])) > 0`)
	return obsgen.Runbook{
		Name:  NotificationsFailing,
		Title: "Notifications do not arrive",
		Meaning: "More than 5 % of Alertmanager's notifications by one way (label `integration`: PagerDuty, Slack, e-mail) fail. " +
			"This alert may reach you by the one way that still works.",
		Impact: "Users notice nothing until something breaks: then nobody may be told. If PagerDuty is hit, nobody is paged.",
		Identify: []obsgen.Step{
			{
				Text:  "Look at which way fails, and why. clientError: we send something wrong, mostly a key. serverError or a deadline: the provider or the network.",
				Query: failures,
				Panel: panel(dashboards.StackHealth, "notifications-failed"),
			},
			{
				Text:  "Look at the share that fails. 1: nothing arrives by this way.",
				Query: obsgen.Prom(`sum by (integration) (rate(alertmanager_notifications_failed_total[15m])) / (sum by (integration) (rate(alertmanager_notifications_total[15m])) > 0)`),
			},
			{
				Text:  "Look at alerts that Prometheus could not hand over. Any: Alertmanager is down or not reachable from Prometheus.",
				Query: obsgen.Prom(`sum(increase(prometheus_notifications_dropped_total[15m])) > 0`),
			},
			{
				Text:  "Look at what fires now and perhaps reached nobody. Act on these first.",
				Query: obsgen.Prom(`count by (alertname, service, severity) (ALERTS{alertstate="firing",severity=~"critical|warning"})`),
			},
		},
		Logs: []obsgen.Step{
			{Text: "Read Alertmanager's log: " + code(monitoring+" logs --since 30m alertmanager") + ". Search for \"Notify for alerts failed\"; the line holds the receiver and the answer."},
			{Text: "Read Prometheus's log: " + code(monitoring+" logs --since 30m prometheus") + ". Search for \"Error sending alert\"."},
		},
		Traces: []obsgen.Step{
			{
				Text:  "Notifications leave no traces. While they fail, look at failed requests yourself every few minutes.",
				Query: obsgen.Traces(`{ kind = server && status = error }`),
			},
		},
		Causes: []obsgen.Cause{
			{
				Cause: "A key, webhook or password is no longer valid",
				Check: "One integration fails completely since one moment; 401, 403 or 404 in the log. A deleted Slack channel or webhook looks the same.",
				Query: obsgen.Prom(`sum by (integration) (rate(alertmanager_notifications_failed_total[15m])) > 0`),
				Fix:   "Make a new one, put it into the secret file, restart Alertmanager.",
			},
			{
				Cause: "The provider is down",
				Check: "serverError; its status page says so.",
				Query: failures,
				Fix:   "Wait. Alertmanager tries again by itself. Use another way meanwhile.",
			},
			{
				Cause: "No way out of the network",
				Check: "All integrations fail together. " + code(monitoring+" exec alertmanager wget -qO- https://events.pagerduty.com") + " does not connect (an answer with an error code is fine).",
				Query: obsgen.Prom(`count(sum by (integration) (rate(alertmanager_notifications_failed_total[15m])) > 0)`),
				Fix:   "Repair DNS, proxy or firewall.",
			},
			{
				Cause: "Alertmanager is down",
				Check: "Not up, or alerts are dropped by Prometheus.",
				Query: obsgen.Prom(`up{service="alertmanager"}`),
				Fix:   "Start it: " + code(monitoring+" up -d alertmanager") + ".",
			},
			{
				Cause: "Too many notifications",
				Check: "429 in the log, and many notifications per minute: grouping is off or an alert flaps.",
				Query: obsgen.Prom(`sum by (integration) (rate(alertmanager_notifications_total[5m])) * 60`),
				Fix:   "Silence the flapping alert, repair the grouping.",
			},
		},
		Mitigation: []obsgen.Step{
			{Text: "First watch by hand: keep " + code("http://localhost:9093/#/alerts") + " open, or list them with " + code(monitoring+" exec alertmanager amtool --alertmanager.url=http://localhost:9093 alert query") + ". Tell the on-call channel that paging is broken."},
			{Text: "Send critical alerts by a way that works: change the receiver of the route in alertmanager.yml, check it with " + code(monitoring+" exec alertmanager amtool check-config /etc/alertmanager/alertmanager.yml") + ", reload with " + code(monitoring+" kill -s HUP alertmanager") + ". Trade-off: Slack or e-mail wakes nobody; somebody has to stay awake."},
			{Text: "New secret: write it to the secret file and " + code(monitoring+" restart alertmanager") + ". Trade-off: some alerts may be notified twice."},
			{Text: "Test it end to end: " + code(monitoring+" exec alertmanager amtool --alertmanager.url=http://localhost:9093 alert add alertname=NotificationTest severity=warning service=api-gateway") + ". It must arrive within some minutes; severity=critical tests the pager."},
			{
				Text:  "Look at whether it is over: the query is empty.",
				Query: failures,
				Panel: panel(dashboards.StackHealth, "notifications-failed"),
			},
		},
		Escalation: ticketed("the platform team", "PagerDuty fails: then it is critical although its label says warning", "critical alerts reached nobody"),
	}
}
