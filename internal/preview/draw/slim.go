package draw

import (
	"math"

	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

const (
	// slimChart is how high a chart with a legend below it has to be to be read.
	slimChart = 270
	// slimMost is what fits on the screen of a telephone.
	slimMost = 600
	slimTile = 96
	// slimCards is how many rows of a table are shown one below the other.
	slimCards = 6
	slimTable = 1400
	slimBar   = 52
)

// Slim is the height that a panel's body needs where it is as narrow as a telephone; on a
// wide screen it has the height given.
func Slim(p Panel, width, height float64) float64 {
	c := newCanvas(p, Size{width, slimMost}, theme.Auto, "")
	needed := c.needed()
	if c.snug() && needed > 0 {
		return math.Round(max(needed, slimTile))
	}
	return within(math.Round(needed), min(height, slimMost), slimMost)
}

// snug panels have no use for more height than they need.
func (c *canvas) snug() bool {
	switch resource.Text(c.panel.JSON, "type") {
	case "table", "table-old", "traces", "nodeGraph":
		return true
	case "bargauge":
		return resource.Text(c.panel.JSON, "options", "orientation") == "horizontal"
	}
	return false
}

// needed is the height that shows all, or a good part of it.
func (c *canvas) needed() float64 {
	kind := resource.Text(c.panel.JSON, "type")
	if _, known := typeOf(kind); !known || c.panel.Error != "" {
		return 0
	}
	c.load()
	switch kind {
	case "text":
		return c.prose() + padding
	case "table", "table-old", "traces", "nodeGraph":
		return c.neededRows()
	case "logs":
		return float64(len(c.entries()))*4*logLine + 2*padding
	case "stat", "singlestat":
		return math.Ceil(float64(len(c.shown()))/2) * slimTile
	case "gauge", "bargauge":
		return min(float64(len(field.Show(c.frames, resource.Get(c.panel.JSON, "options", "reduceOptions"))))*slimBar+2*padding, slimMost)
	}
	return slimChart
}

func (c *canvas) neededRows() float64 {
	g, ok := c.gridOf()
	if !ok || len(g.rows) == 0 {
		return 0
	}
	above, each, most := float64(headHeight), g.rowHeight, 2*slimCards
	if len(g.fields) > cardColumns {
		above, each, most = 2*padding, float64(len(g.fields))*cardLine+cardGap, slimCards
	}
	rows := max(min(len(g.rows), most, int(slimTable/each)), 1)
	if rows < len(g.rows) {
		above += moreHeight
	}
	return above + float64(rows)*each + 2
}
