package catalog

import "github.com/ltv-assistant/obsgen"

// scrapeMetrics are made by Prometheus, for every target and alert; no service emits them.
func scrapeMetrics() []obsgen.Metric {
	return []obsgen.Metric{
		gauge("up", "", "1 if the last scrape of the target succeeded, else 0.", nil),
		gauge("scrape_duration_seconds", "seconds", "Duration of the last scrape.", nil),
		gauge("ALERTS", "", "1 for every pending or firing alert.", nil,
			label("alertname", "name of the alert"), label("alertstate", "state", "pending", "firing"),
			label("severity", "severity", "critical", "warning", "info"), label("queue", "BullMQ queue"), label("slo", "SLO")),
	}
}

func prometheusMetrics() []obsgen.Metric {
	self := []string{Prometheus}
	return []obsgen.Metric{
		gauge("prometheus_tsdb_head_series", "", "Series in memory.", self),
		counter("prometheus_tsdb_head_samples_appended_total", "Samples ingested.", self,
			label("type", "kind of sample", "float", "histogram")),
		counter("prometheus_rule_evaluation_failures_total", "Rule evaluations that failed.", self, label("rule_group", "file and name of the group")),
		gauge("prometheus_rule_group_last_duration_seconds", "seconds", "Duration of the last evaluation of a group.", self, label("rule_group", "file and name of the group")),
		counter("prometheus_notifications_dropped_total", "Alerts that could not be handed to Alertmanager.", self),
	}
}

func alertmanagerMetrics() []obsgen.Metric {
	self := []string{Alertmanager}
	integration := label("integration", "kind of receiver", "email", "pagerduty", "slack", "webhook")
	return []obsgen.Metric{
		gauge("alertmanager_alerts", "", "Alerts by state.", self, label("state", "state", "active", "suppressed", "unprocessed")),
		counter("alertmanager_notifications_total", "Notifications attempted.", self, integration),
		counter("alertmanager_notifications_failed_total", "Notifications that failed.", self, integration, label("reason", "why")),
	}
}
