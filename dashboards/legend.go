package dashboards

import (
	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/common"
)

// beside is a legend to the right of the graph, highest value first: for graphs with so
// many series that a legend below would have to be scrolled.
func beside() cog.Builder[common.VizLegendOptions] { return highestFirst(common.LegendPlacementRight) }

// below is a legend under the graph, highest value first: what has to be scrolled matters least.
func below() cog.Builder[common.VizLegendOptions] { return highestFirst(common.LegendPlacementBottom) }

func highestFirst(placement common.LegendPlacement) cog.Builder[common.VizLegendOptions] {
	return common.NewVizLegendOptionsBuilder().
		DisplayMode(common.LegendDisplayModeTable).
		Placement(placement).
		ShowLegend(true).
		Calcs(list("max", "lastNotNull")).
		SortBy("Last *").
		SortDesc(true)
}
