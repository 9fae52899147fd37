package alerts

import (
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/catalog/scenarios"
	"github.com/ltv-assistant/obsgen/dashboards"
	"github.com/ltv-assistant/obsgen/runbooks"
)

// llmLatencyHigh needs only a few generations: people ask less often than browsers do.
func llmLatencyHigh() obsgen.Rule {
	return obsgen.Rule{
		Name: "LLMLatencyHigh", Severity: obsgen.Warning,
		Query: obsgen.Prom(`histogram_quantile(0.95, sum by (service, model, le) (rate(llm_generation_duration_seconds_bucket[10m]))) > 30
and sum by (service, model) (rate(llm_generation_duration_seconds_count[10m])) > 0.02`),
		For:         10 * time.Minute,
		Summary:     "{{ $labels.model }} is slow: p95 is {{ $value | humanizeDuration }}",
		Description: "One in twenty generations by {{ $labels.model }} takes longer than {{ $value | humanizeDuration }}; more than 30s for ten minutes warns. Users wait for their answers.",
		Runbook:     runbooks.LLMLatencyHigh,
		Panel:       obsgen.PanelRef{Dashboard: dashboards.RAGPerformance, Panel: "llm-duration"},
		Logs:        obsgen.Logs(`{service="{{ $labels.service }}"} | json | context_target="llm"`),
		Traces:      obsgen.Traces(`{ name = "llm.generate" && duration > 30s }`),
		Limit:       30,
		Fires: []obsgen.Expectation{
			warns(scenarios.LLMTrouble, obsgen.Labels{"service": catalog.Retrieval, "model": scenarios.LargeModel}, 11*time.Minute, 21*time.Minute, "large is slow: p95 is 58.32s"),
		},
		Cases: []obsgen.Case{
			{
				Name: "every generation between 30 and 60 seconds", At: 40 * time.Minute,
				Series: generations("0+0x60", "0+6x60"),
				Fires:  []obsgen.Firing{{Labels: obsgen.Labels{"service": catalog.Retrieval, "model": "small"}, Value: 58.5}},
			},
			{Name: "all below 30 seconds", At: 40 * time.Minute, Series: generations("0+6x60", "0+6x60")},
		},
	}
}

func generations(upToThirty, all string) []obsgen.Series {
	name := func(suffix, le string) string {
		return `llm_generation_duration_seconds_` + suffix + `{service="ltv-assistant-retrieval",instance="a:9464",model="small"` + le + `}`
	}
	return []obsgen.Series{
		{Series: name("bucket", `,le="15"`), Values: upToThirty},
		{Series: name("bucket", `,le="30"`), Values: upToThirty},
		{Series: name("bucket", `,le="60"`), Values: all},
		{Series: name("bucket", `,le="+Inf"`), Values: all},
		{Series: name("count", ""), Values: all},
	}
}
