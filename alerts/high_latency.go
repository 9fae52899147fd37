package alerts

import (
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/catalog/scenarios"
	"github.com/ltv-assistant/obsgen/dashboards"
	"github.com/ltv-assistant/obsgen/runbooks"
)

// highLatency takes one quantile per service. Without the sum, as the plan had it, each
// instance, route and method has a quantile of its own, and one slow route pages.
// Retrieval waits for the language model and is slow by design: its own promise is the
// SLO rag-answer-latency.
func highLatency() obsgen.Rule {
	return obsgen.Rule{
		Name: "HighLatency", Severity: obsgen.Critical,
		Query: obsgen.Prom(`histogram_quantile(0.95, sum by (service, le) (rate(http_request_duration_seconds_bucket{service!="ltv-assistant-retrieval"}[5m]))) > 2
and sum by (service) (rate(http_request_duration_seconds_count[5m])) > 0.2`),
		For:         5 * time.Minute,
		Summary:     "{{ $labels.service }} is slow: p95 is {{ $value | humanizeDuration }}",
		Description: "One in twenty requests to {{ $labels.service }} takes longer than {{ $value | humanizeDuration }}; more than 2s for five minutes pages.",
		Runbook:     runbooks.HighLatency,
		Panel:       obsgen.PanelRef{Dashboard: dashboards.ServiceHealth, Panel: "latency"},
		Vars:        []string{"service"},
		Logs:        obsgen.Logs(`{service="{{ $labels.service }}"} | json | http_duration > 2000`),
		Traces:      obsgen.Traces(`{ resource.service.name = "{{ $labels.service }}" && duration > 2s }`),
		Limit:       2,
		Floor:       0.2,
		Fires: []obsgen.Expectation{
			pages(scenarios.SlowRoute, of(catalog.Gateway), 5*time.Minute, 6*time.Minute, "api-gateway is slow: p95 is 4.999s"),
		},
		Cases: []obsgen.Case{
			{
				Name: "every request between 2 and 5 seconds", At: 20 * time.Minute,
				Series: latencies("0+0x30", "0+60x30"),
				Fires:  []obsgen.Firing{{Labels: of(catalog.Gateway), Value: 4.85}},
			},
			{
				Name: "one in a hundred is slow", At: 20 * time.Minute,
				Series: latencies("0+594x30", "0+600x30"),
			},
			{
				Name: "slow, but hardly any request", At: 20 * time.Minute,
				Series: latencies("0+0x30", "0+1x30"),
			},
		},
	}
}

// latencies is a histogram of the gateway: requests up to 2 s, and all, all below 5 s.
func latencies(upToTwo, all string) []obsgen.Series {
	name := func(suffix, le string) string {
		return `http_request_duration_seconds_` + suffix + `{service="api-gateway",instance="a:9464",method="GET",route="/files/:id",status="200"` + le + `}`
	}
	return []obsgen.Series{
		{Series: name("bucket", `,le="1"`), Values: upToTwo},
		{Series: name("bucket", `,le="2"`), Values: upToTwo},
		{Series: name("bucket", `,le="5"`), Values: all},
		{Series: name("bucket", `,le="+Inf"`), Values: all},
		{Series: name("count", ""), Values: all},
	}
}
