package panel

import (
	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/common"
	"github.com/grafana/grafana-foundation-sdk/go/timeseries"
)

// TimeSeries is a graph over time that starts at zero, with a table of mean, max and
// last value below. Unit is one of Grafana's ids: "s", "reqps", "percentunit", …
func (s Style) TimeSeries(title, description, unit string, targets ...Target) *timeseries.PanelBuilder {
	return timeseries.NewPanelBuilder().
		Title(title).
		Description(description).
		Unit(unit).
		Datasource(s.PrometheusRef()).
		Targets(targets).
		Min(0).
		LineWidth(2).
		FillOpacity(8).
		ShowPoints(common.VisibilityModeNever).
		Legend(legend("mean", "max", "lastNotNull")).
		Tooltip(tooltip())
}

// Bars is a TimeSeries of stacked bars, for counts of events.
func (s Style) Bars(title, description, unit string, targets ...Target) *timeseries.PanelBuilder {
	return s.TimeSeries(title, description, unit, targets...).
		DrawStyle(common.GraphDrawStyleBars).
		LineWidth(0).
		FillOpacity(80).
		Stacking(common.NewStackingConfigBuilder().Mode(common.StackingModeNormal)).
		Legend(legend("sum", "max"))
}

// Stacked is a TimeSeries of areas on top of each other, for parts of a whole.
func (s Style) Stacked(title, description, unit string, targets ...Target) *timeseries.PanelBuilder {
	return s.TimeSeries(title, description, unit, targets...).
		LineWidth(1).
		FillOpacity(40).
		Stacking(common.NewStackingConfigBuilder().Mode(common.StackingModeNormal))
}

func legend(calcs ...string) cog.Builder[common.VizLegendOptions] {
	return common.NewVizLegendOptionsBuilder().
		DisplayMode(common.LegendDisplayModeTable).
		Placement(common.LegendPlacementBottom).
		ShowLegend(true).
		Calcs(calcs)
}

func tooltip() cog.Builder[common.VizTooltipOptions] {
	return common.NewVizTooltipOptionsBuilder().
		Mode(common.TooltipDisplayModeMulti).
		Sort(common.SortOrderDescending)
}
