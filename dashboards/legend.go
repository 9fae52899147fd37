package dashboards

import (
	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/common"
)

// beside is a legend to the right of the graph, highest value first: for graphs with so
// many series that a legend below would have to be scrolled.
func beside() cog.Builder[common.VizLegendOptions] { return sorted(common.LegendPlacementRight, true) }

// below is a legend under the graph, highest value first: what has to be scrolled matters least.
func below() cog.Builder[common.VizLegendOptions] { return sorted(common.LegendPlacementBottom, true) }

// besideLowest is beside, lowest value first: for what must not run out.
func besideLowest() cog.Builder[common.VizLegendOptions] {
	return sorted(common.LegendPlacementRight, false)
}

func sorted(placement common.LegendPlacement, descending bool) cog.Builder[common.VizLegendOptions] {
	return common.NewVizLegendOptionsBuilder().
		DisplayMode(common.LegendDisplayModeTable).
		Placement(placement).
		ShowLegend(true).
		Calcs(list("max", "lastNotNull")).
		SortBy("Last *").
		SortDesc(descending)
}
