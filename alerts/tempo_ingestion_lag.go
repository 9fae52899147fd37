package alerts

import (
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/catalog/scenarios"
	"github.com/ltv-assistant/obsgen/dashboards"
	"github.com/ltv-assistant/obsgen/runbooks"
)

// tempoIngestionLag is the time Tempo takes to take a batch in.
func tempoIngestionLag() obsgen.Rule {
	return obsgen.Rule{
		Name: "TempoIngestionLag", Severity: obsgen.Warning,
		Query:       obsgen.Prom(`histogram_quantile(0.99, sum by (service, le) (rate(tempo_distributor_push_duration_seconds_bucket[5m]))) > 2`),
		For:         10 * time.Minute,
		Summary:     "Tempo is {{ $value | humanizeDuration }} behind",
		Description: "One in a hundred batches of spans takes Tempo longer than {{ $value | humanizeDuration }}; the plan allows 2s. Traces appear late or not at all.",
		Runbook:     runbooks.TempoIngestionLag,
		Panel:       obsgen.PanelRef{Dashboard: dashboards.StackHealth, Panel: "tempo-push"},
		Limit:       2,
		Fires: []obsgen.Expectation{
			warns(scenarios.TracesLate, of(catalog.Tempo), 11*time.Minute, 16*time.Minute, "Tempo is 8.711s behind"),
		},
		Cases: []obsgen.Case{
			{
				Name: "batches take 2.5 to 5 seconds", At: 40 * time.Minute,
				Series: tempoPushes("0+0x60", "0+60x60"),
				Fires:  []obsgen.Firing{{Labels: of(catalog.Tempo), Value: 4.975}},
			},
			{Name: "batches take less", At: 40 * time.Minute, Series: tempoPushes("0+60x60", "0+60x60")},
		},
	}
}

func tempoPushes(fast, all string) []obsgen.Series {
	name := func(le string) string {
		return `tempo_distributor_push_duration_seconds_bucket{service="tempo",instance="tempo:3200",le="` + le + `"}`
	}
	return []obsgen.Series{
		{Series: name("1"), Values: fast},
		{Series: name("2.5"), Values: fast},
		{Series: name("5"), Values: all},
		{Series: name("+Inf"), Values: all},
	}
}
