package alerts

import (
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/catalog/scenarios"
	"github.com/ltv-assistant/obsgen/dashboards"
	"github.com/ltv-assistant/obsgen/runbooks"
)

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
		Limit:       0.05,
		Fires: []obsgen.Expectation{
			warns(scenarios.MuteSlack, obsgen.Labels{"service": catalog.Alertmanager, "integration": "slack"}, 11*time.Minute, 16*time.Minute, "55.1% of the notifications by slack fail"),
		},
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
