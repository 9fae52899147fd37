package dashboards

import (
	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/panel"
)

// slos answers "do we keep our promises, and may we take risks": the budgets, how fast
// they are spent, and on what.
func slos() obsgen.Dashboard {
	return obsgen.Dashboard{
		UID: SLOs, Title: "SLOs", Folder: folder(), Tags: []string{"ltv-assistant", "slo"},
		Description: "Service level objectives over 30 days: what is left of each error budget, how fast it is spent, and since when.",
		From:        "now-7d", Refresh: "5m",
		Variables:   []cog.Builder[dashboard.VariableModel]{style().Variable("slo", "SLO", `label_values(`+obsgen.SLOObjective+`, slo)`)},
		Annotations: annotations(),
		Links:       links(),
		Rows: []obsgen.Row{
			{Panels: sloState()},
			{Title: "How fast the budget is spent", Panels: sloBurn()},
			{Title: "Over time", Panels: sloHistory()},
			{Title: "Events", Panels: sloEvents()},
		},
	}
}

// recorded is a recorded series of the chosen SLOs. It may be recorded twice, by two
// replicas of Prometheus; max makes it one.
func recorded(series string) string { return `max by (slo, service) (` + series + `{slo=~"$slo"})` }

// sloBurn has the windows of the four burn-rate alerts, each with the line of its alert.
func sloBurn() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		{Key: "burn-rate", Width: 24, Height: 9, Panel: s.TimeSeries("Burn rate over 1 hour",
			"How many times faster than allowed the budget is spent. From 14.4 (2 % of it in an hour) and 6 somebody is paged, from 3 and 1 warned, if it lasts. Click for the service.",
			"short", s.Prom(recorded(obsgen.SLOBurnRate("1h")), "{{slo}}").Exemplar(false)).
			AxisSoftMax(15).
			Thresholds(burnSteps()).
			ThresholdsStyle(panel.DashedLines()).
			Legend(beside()).
			DataLinks(serviceLinks())},
		burnOver("6h", "6 hours", 6, panel.Orange,
			"Above the line somebody is paged: at this speed the budget is gone in five days. Something has been failing since hours; a restart will not cure it."),
		burnOver("1d", "1 day", 3, panel.Yellow,
			"Above the line: a warning; the budget is gone in ten days. Find the cause today: look at the routes that fail or are slow, in the service's health."),
		burnOver("3d", "3 days", 1, panel.Blue,
			"Above the line: a warning; the objective will be missed if nothing changes. Small losses that nobody notices: plan a repair, wake nobody."),
	}
}

// burnOver shows the burn rate over a longer window, with the one line that matters for it.
func burnOver(window, title string, line float64, color, description string) obsgen.Panel {
	s := style()
	return obsgen.Panel{Key: "burn-rate-" + window, Width: 8, Height: 9, Panel: s.TimeSeries("Burn rate over "+title, description,
		"short", s.Prom(recorded(obsgen.SLOBurnRate(window)), "{{slo}}").Exemplar(false)).
		AxisSoftMax(line * 1.1).
		Thresholds(panel.Thresholds(panel.Green, panel.From(line, color))).
		ThresholdsStyle(panel.DashedLines()).
		Legend(below()).
		DataLinks(serviceLinks())}
}

func sloHistory() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		{Key: "budget-history", Width: 12, Panel: s.TimeSeries("Error budget left",
			"The budget of 30 days over time. A step down is an incident; a steady slope is a fault that nobody fixes. It rises when old incidents leave the 30 days.",
			"percentunit", s.Prom(recorded(obsgen.SLOBudgetRemaining), "{{slo}}").Exemplar(false)).
			Min(-0.5).Max(1).
			Thresholds(budgetSteps()).
			ThresholdsStyle(panel.DashedLines()).
			Legend(besideLowest()).
			DataLinks(serviceLinks())},
		{Key: "error-ratio", Width: 12, Panel: s.TimeSeries("Bad events over 1 hour",
			"Share of events that count against the budget. Peaks say when it was spent: drag over one to zoom, then click the series for the service at that time.",
			"percentunit", s.Prom(recorded(obsgen.SLOErrorRatio("1h")), "{{slo}}").Exemplar(false)).
			Legend(beside()).
			DataLinks(serviceLinks())},
	}
}

func sloEvents() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		{Key: "requests", Width: 12, Panel: s.TimeSeries("Events per second",
			"What the objective counts: requests, answers, jobs. Very few: one failure weighs much, do not read too much into a ratio. None: the service is not used, or not measured.",
			"short", s.Prom(recorded(obsgen.SLORequests), "{{slo}}").Exemplar(false)).
			Legend(beside()).
			DataLinks(serviceLinks())},
		{Key: "errors", Width: 12, Panel: s.TimeSeries("Bad events per second",
			"What counts against the budget: failed, or too slow. Compare with the deployments marked above: a rise right after one is its doing.",
			"short", s.Prom(recorded(obsgen.SLOErrors), "{{slo}}").Exemplar(false)).
			Legend(beside()).
			DataLinks(serviceLinks())},
	}
}
