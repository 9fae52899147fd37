package alerts

import (
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/catalog/scenarios"
	"github.com/ltv-assistant/obsgen/dashboards"
	"github.com/ltv-assistant/obsgen/runbooks"
)

// lokiIngestionLag is the time Loki takes to accept a push; until then no line is found.
func lokiIngestionLag() obsgen.Rule {
	return obsgen.Rule{
		Name: "LokiIngestionLag", Severity: obsgen.Warning,
		Query:       obsgen.Prom(`histogram_quantile(0.99, sum by (service, le) (rate(loki_request_duration_seconds_bucket{route="` + catalog.LokiPushRoute + `"}[5m]))) > 5`),
		For:         10 * time.Minute,
		Summary:     "Loki is {{ $value | humanizeDuration }} behind",
		Description: "One in a hundred pushes to Loki takes longer than {{ $value | humanizeDuration }}; the plan allows 5s. Logs appear late, and the services buffer them.",
		Runbook:     runbooks.LokiIngestionLag,
		Panel:       obsgen.PanelRef{Dashboard: dashboards.StackHealth, Panel: "loki-push"},
		Limit:       5,
		Fires: []obsgen.Expectation{
			warns(scenarios.LogsLate, of(catalog.Loki), 11*time.Minute, 16*time.Minute, "Loki is 10s behind"),
		},
		Cases: []obsgen.Case{
			{
				Name: "pushes take 5 to 10 seconds", At: 40 * time.Minute,
				Series: lokiPushes("0+0x60", "0+60x60"),
				Fires:  []obsgen.Firing{{Labels: of(catalog.Loki), Value: 9.95}},
			},
			{Name: "pushes take less", At: 40 * time.Minute, Series: lokiPushes("0+60x60", "0+60x60")},
		},
	}
}

func lokiPushes(upToFive, all string) []obsgen.Series {
	name := func(le string) string {
		return `loki_request_duration_seconds_bucket{service="loki",instance="loki:3100",route="loki_api_v1_push",method="POST",status_code="204",ws="false",le="` + le + `"}`
	}
	return []obsgen.Series{
		{Series: name("5"), Values: upToFive},
		{Series: name("10"), Values: all},
		{Series: name("+Inf"), Values: all},
	}
}
