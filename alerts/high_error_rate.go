package alerts

import (
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/catalog/scenarios"
	"github.com/ltv-assistant/obsgen/dashboards"
	"github.com/ltv-assistant/obsgen/runbooks"
)

// highErrorRate aggregates both sides by service: divided series by series, as the plan
// had it, every 5xx series is divided by itself and the ratio is always 1. Below
// 12 requests a minute a single error would be a large share, so it stays silent there.
func highErrorRate() obsgen.Rule {
	return obsgen.Rule{
		Name: "HighErrorRate", Severity: obsgen.Critical,
		Query: obsgen.Prom(`sum by (service) (rate(http_requests_total{status=~"5.."}[5m]))
  / sum by (service) (rate(http_requests_total[5m])) > 0.05
and sum by (service) (rate(http_requests_total[5m])) > 0.2`),
		For:         5 * time.Minute,
		Summary:     "{{ $value | humanizePercentage }} of requests to {{ $labels.service }} fail",
		Description: "{{ $labels.service }} has answered {{ $value | humanizePercentage }} of its requests with 5xx over five minutes; more than 5% for five minutes pages.",
		Runbook:     runbooks.HighErrorRate,
		Panel:       obsgen.PanelRef{Dashboard: dashboards.ServiceHealth, Panel: "error-ratio"},
		Vars:        []string{"service"},
		Logs:        errorLogs(),
		Traces:      failedTraces(),
		Limit:       0.05,
		Floor:       0.2,
		Fires: []obsgen.Expectation{
			pages(scenarios.ErrorSpike, of(catalog.Auth), 5*time.Minute, 7*time.Minute, "30.03% of requests to ltv-assistant-auth fail"),
			pages(scenarios.ServiceOut, of(catalog.Gateway), 5*time.Minute, 7*time.Minute, "73.62% of requests to api-gateway fail"),
		},
		Cases: []obsgen.Case{
			{
				Name: "10% errors, spread over instances", At: 20 * time.Minute,
				Series: []obsgen.Series{
					requests("ltv-assistant-retrieval", "a:9464", "200", "0+270x30"),
					requests("ltv-assistant-retrieval", "b:9464", "200", "0+270x30"),
					requests("ltv-assistant-retrieval", "a:9464", "503", "0+60x30"),
				},
				Fires: []obsgen.Firing{{Labels: of(catalog.Retrieval), Value: 0.1}},
			},
			{
				Name: "1% background errors", At: 20 * time.Minute,
				Series: []obsgen.Series{
					requests("ltv-assistant-retrieval", "a:9464", "200", "0+594x30"),
					requests("ltv-assistant-retrieval", "a:9464", "500", "0+6x30"),
				},
			},
			{
				Name: "almost no traffic, half of it failing", At: 20 * time.Minute,
				Series: []obsgen.Series{
					requests("ltv-assistant-retrieval", "a:9464", "200", "0+1x30"),
					requests("ltv-assistant-retrieval", "a:9464", "500", "0+1x30"),
				},
			},
			{
				Name: "no traffic", At: 20 * time.Minute,
				Series: []obsgen.Series{requests("ltv-assistant-retrieval", "a:9464", "200", "5x30")},
			},
		},
	}
}

// requests is a counter of one service's requests, samples a minute apart.
func requests(service, instance, status, values string) obsgen.Series {
	return obsgen.Series{
		Series: `http_requests_total{service="` + service + `",instance="` + instance + `",method="GET",route="/files/:id",status="` + status + `"}`,
		Values: values,
	}
}
