package dashboards

import (
	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/common"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/panel"
)

// sloState is the first row: what is left, as bars and in numbers.
func sloState() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		{Key: "budget-left", Width: 9, Height: 15, Panel: s.BarGauge("Error budget left",
			"Share of the 30-day budget that is left, least first. Yellow: be careful with releases. Red and below zero: the objective is missed; repair before anything new.",
			"percentunit", s.Now(`sort(`+recorded(obsgen.SLOBudgetRemaining)+`)`, "{{slo}}")).
			Max(1).Decimals(0).Sizing(common.BarGaugeSizingManual).MaxVizHeight(26).
			Transformations(shortNames()).
			Thresholds(budgetSteps()).
			DataLinks(serviceLinks())},
		sloTable(),
	}
}

// sloTable has a row per SLO: what was promised, what was kept, what is left.
func sloTable() obsgen.Panel {
	s := style()
	text := map[string]any{"type": "color-text"}
	return obsgen.Panel{Key: "objectives", Width: 15, Height: 15, Panel: s.Table("Objectives",
		"What we promise, what we kept over 30 days, and how fast the budget is spent now. Least budget first. Burn rate above 1: it will not last. Click a service for its health.",
		s.Columns(recorded(obsgen.SLOObjective)),
		s.Columns(`1 - `+recorded(obsgen.SLOErrorRatio("30d"))),
		s.Columns(recorded(obsgen.SLOBudgetRemaining)),
		s.Columns(recorded(obsgen.SLOBurnRate("1h")))).
		WithTransformation(transform("merge", map[string]any{})).
		WithTransformation(transform("organize", map[string]any{
			"excludeByName": map[string]any{"Time": true},
			"indexByName":   map[string]any{"slo": 0, "service": 1, "Value #A": 2, "Value #B": 3, "Value #C": 4, "Value #D": 5},
			"renameByName": map[string]any{"slo": "SLO", "service": "Service", "Value #A": "Objective",
				"Value #B": "Kept, 30 days", "Value #C": "Budget left", "Value #D": "Burn rate, 1 h"},
		})).
		OverrideByName("Objective", list(set("unit", "percentunit"), set("decimals", 2), set("custom.width", 110))).
		OverrideByName("Kept, 30 days", list(set("unit", "percentunit"), set("decimals", 3), set("custom.width", 130))).
		OverrideByName("Budget left", list(set("unit", "percentunit"), set("decimals", 0), set("custom.width", 110),
			set("custom.cellOptions", text), steps(budgetSteps()))).
		OverrideByName("Burn rate, 1 h", list(set("decimals", 2), set("custom.width", 130), set("custom.cellOptions", text),
			steps(burnSteps()))).
		OverrideByName("SLO", list(set("custom.width", 260))).
		OverrideByName("Service", list(linkTo("Service health", panel.ToDashboard(ServiceHealth, "service", "${__value.raw}")))).
		SortBy(sortBy("Budget left", false))}
}

// budgetSteps are the colours of an error budget.
func budgetSteps() cog.Builder[dashboard.ThresholdsConfig] {
	return panel.Thresholds(panel.Red, panel.From(0, panel.Yellow), panel.From(0.25, panel.Green))
}

// burnSteps are the factors of the burn-rate alerts.
func burnSteps() cog.Builder[dashboard.ThresholdsConfig] {
	return panel.Thresholds(panel.Green,
		panel.From(1, panel.Blue), panel.From(3, panel.Yellow), panel.From(6, panel.Orange), panel.From(14.4, panel.Red))
}

// steps are thresholds as the setting of one column. Thresholds of this package are
// literals; they always build.
func steps(thresholds cog.Builder[dashboard.ThresholdsConfig]) dashboard.DynamicConfigValue {
	config, err := thresholds.Build()
	if err != nil {
		panic("thresholds: " + err.Error())
	}
	return set("thresholds", config)
}
