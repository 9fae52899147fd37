package panel

import (
	"github.com/grafana/grafana-foundation-sdk/go/bargauge"
	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/common"
	"github.com/grafana/grafana-foundation-sdk/go/gauge"
	"github.com/grafana/grafana-foundation-sdk/go/stat"
)

// Stat is the last value in large digits over a faint graph, coloured by threshold.
func (s Style) Stat(title, description, unit string, targets ...Target) *stat.PanelBuilder {
	return stat.NewPanelBuilder().
		Title(title).
		Description(description).
		Unit(unit).
		Datasource(s.PrometheusRef()).
		Targets(targets).
		ReduceOptions(last()).
		ColorScheme(ByThreshold()).
		ColorMode(common.BigValueColorModeValue).
		GraphMode(common.BigValueGraphModeArea).
		Orientation(common.VizOrientationAuto). // without it only the first of several values shows
		TextMode(common.BigValueTextModeAuto)
}

// Tile is a Stat that fills its background with the threshold's colour: for
// questions that are answered by colour alone.
func (s Style) Tile(title, description, unit string, targets ...Target) *stat.PanelBuilder {
	return s.Stat(title, description, unit, targets...).
		ColorMode(common.BigValueColorModeBackground).
		GraphMode(common.BigValueGraphModeNone)
}

// Gauge is a Stat on a dial. Set Min and Max.
func (s Style) Gauge(title, description, unit string, targets ...Target) *gauge.PanelBuilder {
	return gauge.NewPanelBuilder().
		Title(title).
		Description(description).
		Unit(unit).
		Datasource(s.PrometheusRef()).
		Targets(targets).
		Orientation(common.VizOrientationAuto).
		ReduceOptions(last()).
		ColorScheme(ByThreshold())
}

// BarGauge compares the last values of several series as horizontal bars.
func (s Style) BarGauge(title, description, unit string, targets ...Target) *bargauge.PanelBuilder {
	return bargauge.NewPanelBuilder().
		Title(title).
		Description(description).
		Unit(unit).
		Datasource(s.PrometheusRef()).
		Targets(targets).
		ReduceOptions(last()).
		ColorScheme(ByThreshold()).
		Min(0).
		Orientation(common.VizOrientationHorizontal).
		DisplayMode(common.BarGaugeDisplayModeGradient).
		ValueMode(common.BarGaugeValueModeColor)
}

func last() cog.Builder[common.ReduceDataOptions] {
	return common.NewReduceDataOptionsBuilder().Calcs([]string{"lastNotNull"})
}
