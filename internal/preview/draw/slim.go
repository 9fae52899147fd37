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
)

// Slim is the height that a panel's body needs where it is as narrow as a telephone; on a
// wide screen it has the height given.
func Slim(p Panel, width, height float64) float64 {
	c := newCanvas(p, Size{width, slimMost}, theme.Auto, "")
	needed := c.needed()
	return within(math.Round(needed), min(height, slimMost), slimMost)
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
		return float64(len(field.Show(c.frames, resource.Get(c.panel.JSON, "options", "reduceOptions"))))*26 + 2*padding
	}
	return slimChart
}

func (c *canvas) neededRows() float64 {
	g, ok := c.gridOf()
	if !ok || len(g.rows) == 0 {
		return 0
	}
	if len(g.fields) > cardColumns {
		return float64(len(g.rows))*(float64(len(g.fields))*cardLine+cardGap) + 2*padding
	}
	return headHeight + float64(len(g.rows))*g.rowHeight
}
