package dashboards

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/panel"
)

// stackAlertsDaily looks back a day at every point, over a week whatever the time range
// is: the plan's limit is for a day.
func stackAlertsDaily() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		{Key: "alerts-daily", Width: 12, Panel: s.Stacked("Alerts started within 24 hours",
			"Alerts that began to fire in the 24 hours before each point, by severity. The dashed line is the plan's limit of ten false alerts a day. Nothing counts which ones were false, so ask after each: was there something to do? If not, change the rule.",
			"short", s.Prom(`sum by (severity) (count_over_time(`+alertStarts+`[1d:1m]))`, "{{severity}}").Exemplar(false)).
			TimeFrom("7d").
			Thresholds(panel.Thresholds(panel.Green, panel.From(10, panel.Red))).
			ThresholdsStyle(panel.DashedLines()).
			NoValue("no alert")},
		{Key: "notifications-daily", Width: 12, Panel: s.Stacked("Notifications within 24 hours",
			"Messages that Alertmanager tried to send in the 24 hours before each point, by kind. Many more than alerts: grouping does not work or the repeat interval is too short. None while alerts fire: routing is broken.",
			"short", s.Prom(`sum by (integration) (increase(alertmanager_notifications_total[1d]))`, "{{integration}}").Exemplar(false)).
			TimeFrom("7d").
			NoValue("no notification")},
	}
}

func stackAlerts() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		{Key: "noisiest", Width: 12, Height: 11, Panel: s.BarGauge("Alerts that fired most",
			"How often each alert began to fire in the time range. The first one or two usually make most of the noise: raise their for, aggregate them better or remove them.",
			"short", s.Now(`topk(10, sum by (alertname, severity) (count_over_time(`+alertStarts+`[$__range:1m])))`, "{{alertname}} ({{severity}})")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(3, panel.Yellow), panel.From(10, panel.Red))).
			NoValue("no alert fired")},
		{Key: "alerts-active", Width: 6, Height: 11, Panel: s.Stacked("Alerts in Alertmanager",
			"Alerts that Alertmanager knows now. Suppressed ones are silenced or muted: a number that never falls is a forgotten silence.",
			"short", s.Prom(`max by (state) (alertmanager_alerts)`, "{{state}}"))},
		{Key: "notifications-failed", Width: 6, Height: 11, Panel: s.Bars("Notifications that failed",
			"Messages that could not be sent, by kind and reason, and alerts that did not even reach Alertmanager. Each one is somebody who was not told: check the webhook or key of that kind, and look at the alerts yourself until it works.",
			"short",
			s.Prom(`sum by (integration, reason) (increase(alertmanager_notifications_failed_total[$__rate_interval])) > 0`, "{{integration}} {{reason}}"),
			s.Prom(`sum(increase(prometheus_notifications_dropped_total[$__rate_interval])) > 0`, "not handed to Alertmanager")).
			ColorScheme(panel.Fixed(panel.Red)).
			NoValue("all sent")},
	}
}
