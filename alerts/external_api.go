package alerts

import (
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/catalog/scenarios"
	"github.com/ltv-assistant/obsgen/dashboards"
	"github.com/ltv-assistant/obsgen/runbooks"
)

// externalAPIFailing watches what the services call and do not run: MinIO, Qdrant,
// the embedding service and the language model.
func externalAPIFailing() obsgen.Rule {
	return obsgen.Rule{
		Name: "ExternalAPIFailing", Severity: obsgen.Warning,
		Query: obsgen.Prom(`sum by (service, target) (rate(external_api_requests_total{outcome="error"}[5m]))
  / sum by (service, target) (rate(external_api_requests_total[5m])) > 0.1
and sum by (service, target) (rate(external_api_requests_total[5m])) > 0.05`),
		For:         5 * time.Minute,
		Summary:     "{{ $value | humanizePercentage }} of calls from {{ $labels.service }} to {{ $labels.target }} fail",
		Description: "{{ $labels.service }} cannot rely on {{ $labels.target }}: {{ $value | humanizePercentage }} of its calls have failed for five minutes.",
		Runbook:     runbooks.ExternalAPIFailing,
		Panel:       obsgen.PanelRef{Dashboard: dashboards.ServiceHealth, Panel: "external-success"},
		Vars:        []string{"service"},
		Logs:        obsgen.Logs(`{service="{{ $labels.service }}"} | json | level=~"error|fatal" | context_target="{{ $labels.target }}"`),
		Traces:      failedTraces(),
		Limit:       0.1,
		Floor:       0.05,
		Fires: []obsgen.Expectation{
			warns(scenarios.QdrantSlow, obsgen.Labels{"service": catalog.Retrieval, "target": "qdrant"}, 6*time.Minute, 11*time.Minute,
				"25.35% of calls from ltv-assistant-retrieval to qdrant fail"),
			warns(scenarios.QdrantSlow, obsgen.Labels{"service": catalog.Indexing, "target": "qdrant"}, 6*time.Minute, 11*time.Minute,
				"25.39% of calls from ltv-assistant-indexing to qdrant fail"),
			warns(scenarios.LLMTrouble, obsgen.Labels{"service": catalog.Retrieval, "target": "llm"}, 6*time.Minute, 11*time.Minute,
				"20.38% of calls from ltv-assistant-retrieval to llm fail"),
		},
		Cases: []obsgen.Case{
			{
				Name: "a quarter of the calls to Qdrant fail", At: 20 * time.Minute,
				Series: calls("0+45x30", "0+15x30"),
				Fires:  []obsgen.Firing{{Labels: obsgen.Labels{"service": catalog.Retrieval, "target": "qdrant"}, Value: 0.25}},
			},
			{Name: "one in a hundred fails", At: 20 * time.Minute, Series: calls("0+594x30", "0+6x30")},
			{Name: "hardly any call", At: 20 * time.Minute, Series: calls("0+1x30", "0+1x30")},
		},
	}
}

func calls(success, failed string) []obsgen.Series {
	name := func(outcome string) string {
		return `external_api_requests_total{service="ltv-assistant-retrieval",instance="a:9464",target="qdrant",outcome="` + outcome + `"}`
	}
	return []obsgen.Series{{Series: name("success"), Values: success}, {Series: name("error"), Values: failed}}
}
