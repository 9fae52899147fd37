package panel

import (
	"github.com/grafana/grafana-foundation-sdk/go/common"
	"github.com/grafana/grafana-foundation-sdk/go/heatmap"
	"github.com/grafana/grafana-foundation-sdk/go/statetimeline"
)

// Heatmap shows how a histogram's buckets fill over time. Unit is the unit of the
// buckets; the target is a Buckets query.
func (s Style) Heatmap(title, description, unit string, target Target) *heatmap.PanelBuilder {
	return heatmap.NewPanelBuilder().
		Title(title).
		Description(description).
		Datasource(s.PrometheusRef()).
		WithTarget(target).
		Calculate(false).
		YAxis(heatmap.NewYAxisConfigBuilder().Unit(unit).AxisPlacement(common.AxisPlacementLeft)).
		Color(heatmap.NewHeatmapColorOptionsBuilder().
			Mode(heatmap.HeatmapColorModeScheme).
			Scheme("Oranges").
			Scale(heatmap.HeatmapColorScaleExponential).
			Exponent(0.5).
			Steps(64).
			Fill("dark-orange")).
		CellGap(1).
		Tooltip(heatmap.NewHeatmapTooltipBuilder().
			Mode(common.TooltipDisplayModeSingle).
			ShowColorScale(true).
			YHistogram(true)).
		ExemplarsColor("rgba(255,0,255,0.7)").
		ShowLegend()
}

// StateTimeline shows states over time, one lane per series.
func (s Style) StateTimeline(title, description string, targets ...Target) *statetimeline.PanelBuilder {
	return statetimeline.NewPanelBuilder().
		Title(title).
		Description(description).
		Datasource(s.PrometheusRef()).
		Targets(targets).
		ColorScheme(ByThreshold()).
		ShowValue(common.VisibilityModeAuto).
		RowHeight(0.85).
		LineWidth(0).
		FillOpacity(80).
		Tooltip(common.NewVizTooltipOptionsBuilder().Mode(common.TooltipDisplayModeSingle))
}
