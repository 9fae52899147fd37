package alerts

import (
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/dashboards"
	"github.com/ltv-assistant/obsgen/runbooks"
)

// ruleEvaluationFailing means that some alert is blind.
func ruleEvaluationFailing() obsgen.Rule {
	return obsgen.Rule{
		Name: "RuleEvaluationFailing", Severity: obsgen.Warning,
		Query:       obsgen.Prom(`sum by (service, rule_group) (increase(prometheus_rule_evaluation_failures_total[15m])) > 0`),
		For:         10 * time.Minute,
		Summary:     "Prometheus cannot evaluate {{ $labels.rule_group }}",
		Description: "Rules of {{ $labels.rule_group }} have failed {{ $value | humanize }} times in a quarter of an hour. Its alerts are blind.",
		Runbook:     runbooks.RuleEvaluationFailing,
		Panel:       obsgen.PanelRef{Dashboard: dashboards.StackHealth, Panel: "rule-failures"},
		Cases: []obsgen.Case{
			{
				Name: "a group fails every minute", At: 45 * time.Minute,
				Series: ruleFailures("0+1x60"),
				Fires:  []obsgen.Firing{{Labels: obsgen.Labels{"service": catalog.Prometheus, "rule_group": "critical"}, Value: 15}},
			},
			{Name: "it failed once, long ago", At: 45 * time.Minute, Series: ruleFailures("0 1x60")},
		},
	}
}

func ruleFailures(values string) []obsgen.Series {
	return []obsgen.Series{{Series: `prometheus_rule_evaluation_failures_total{service="prometheus",instance="prometheus:9090",rule_group="critical"}`, Values: values}}
}

// notificationsFailing reaches people only through the receivers that still work.
func notificationsFailing() obsgen.Rule {
	return obsgen.Rule{
		Name: "NotificationsFailing", Severity: obsgen.Warning,
		Query: obsgen.Prom(`sum by (service, integration) (rate(alertmanager_notifications_failed_total[15m]))
  / sum by (service, integration) (rate(alertmanager_notifications_total[15m])) > 0.05`),
		For:         10 * time.Minute,
		Summary:     "{{ $value | humanizePercentage }} of the notifications by {{ $labels.integration }} fail",
		Description: "Alertmanager cannot deliver {{ $value | humanizePercentage }} of its notifications by {{ $labels.integration }}. Somebody is not being told.",
		Runbook:     runbooks.NotificationsFailing,
		Panel:       obsgen.PanelRef{Dashboard: dashboards.StackHealth, Panel: "notifications-failed"},
		Cases: []obsgen.Case{
			{
				Name: "Slack refuses half of them", At: 45 * time.Minute,
				Series: notifications("0+2x60", "0+1x60"),
				Fires:  []obsgen.Firing{{Labels: obsgen.Labels{"service": catalog.Alertmanager, "integration": "slack"}, Value: 0.5}},
			},
			{Name: "all are delivered", At: 45 * time.Minute, Series: notifications("0+2x60", "0x60")},
			{Name: "there was nothing to say", At: 45 * time.Minute, Series: notifications("7x60", "1x60")},
		},
	}
}

func notifications(all, failed string) []obsgen.Series {
	labels := `{service="alertmanager",instance="alertmanager:9093",integration="slack"`
	return []obsgen.Series{
		{Series: "alertmanager_notifications_total" + labels + "}", Values: all},
		{Series: "alertmanager_notifications_failed_total" + labels + `,reason="clientError"}`, Values: failed},
	}
}

// watchdog always fires. Whoever receives it raises the alarm when it stops coming:
// then Prometheus, Alertmanager or the way out is broken.
func watchdog() obsgen.Rule {
	return obsgen.Rule{
		Name: "Watchdog", Severity: obsgen.Info,
		Query:       obsgen.Prom(`vector(1) > 0`),
		Labels:      obsgen.Labels{"service": catalog.Prometheus},
		Summary:     "Alerting works",
		Description: "This alert always fires. If it stops arriving, alerting itself is broken.",
		Runbook:     runbooks.Watchdog,
		Panel:       obsgen.PanelRef{Dashboard: dashboards.StackHealth},
		Cases: []obsgen.Case{
			{Name: "always", At: time.Minute, Fires: []obsgen.Firing{{Value: 1}}},
		},
		Untested: "it has no silent case: it always fires",
	}
}
