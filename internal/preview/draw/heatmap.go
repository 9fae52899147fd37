package draw

import (
	"math"
	"time"

	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/scale"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// leastOpacity is what can still be seen.
const leastOpacity = 0.12

// heat is a heatmap's data: a row for each bucket, from below, and a column for each time.
type heat struct {
	times []time.Time
	step  time.Duration
	// names of the buckets; edges is when they are the upper ends, not the middles.
	names []string
	edges bool
	cells [][]float64
	// low and high are the least and the greatest value that is drawn.
	low, high float64
}

// heatmap draws how values spread over time.
func (c *canvas) heatmap() {
	h := c.heat()
	if len(h.cells) == 0 || len(h.times) == 0 {
		c.noData()
		return
	}
	c.limitHeat(&h)
	if h.high < h.low {
		c.noData()
		return
	}
	box := Box{padding, padding, c.width - 2*padding, c.height - 2*padding}
	if resource.Get(c.panel.JSON, "options", "legend", "show") != false {
		box.Height -= 36
		c.heatLegend(h, Box{padding + 16, box.Y + box.Height + 6, min(300, box.Width*0.5), 8})
	}
	c.drawHeat(h, box)
}

func (c *canvas) heat() heat {
	if resource.Flag(c.panel.JSON, "options", "calculate") {
		return c.calculatedHeat()
	}
	return c.bucketHeat()
}

// limitHeat takes out what the panel filters, and finds the range of the rest.
func (c *canvas) limitHeat(h *heat) {
	least := c.option(math.Inf(-1), "filterValues", "le")
	most := c.option(math.Inf(1), "filterValues", "ge")
	h.low, h.high = math.Inf(1), math.Inf(-1)
	for _, row := range h.cells {
		for i, v := range row {
			if v <= least || v >= most || math.IsNaN(v) || math.IsInf(v, 0) {
				row[i] = math.NaN()
				continue
			}
			h.low, h.high = min(h.low, v), max(h.high, v)
		}
	}
	if h.high >= h.low {
		h.low, h.high = c.option(h.low, "color", "min"), c.option(h.high, "color", "max")
	}
}

// steps is into how many colours the values are divided.
func (c *canvas) steps() int { return int(within(c.option(64, "color", "steps"), 2, 128)) }

// level is the colour of a value, from 0 to steps-1.
func (c *canvas) level(h heat, v float64) int {
	share := 1.0
	if h.high > h.low {
		share = within((v-h.low)/(h.high-h.low), 0, 1)
	}
	if resource.Text(c.panel.JSON, "options", "color", "scale") == "exponential" {
		share = math.Pow(share, within(c.option(0.5, "color", "exponent"), 0.01, 10))
	}
	return int(math.Round(share * float64(c.steps()-1)))
}

// heatColor is the colour of a level, and how much of it covers what is behind.
func (c *canvas) heatColor(level int) (theme.Color, float64) {
	share := float64(level) / float64(c.steps()-1)
	color := resource.Get(c.panel.JSON, "options", "color")
	if resource.Text(color, "mode") == "opacity" {
		return theme.Named(resource.Text(color, "fill")), max(share, leastOpacity)
	}
	return theme.Heat(resource.Text(color, "scheme"), resource.Flag(color, "reverse")).At(share), 1
}

func (c *canvas) drawHeat(h heat, box Box) {
	f := field.Defaults(c.panel.JSON)
	a := &axis{Axis: scale.Axis{Min: 0, Max: float64(len(h.cells))}, field: f, side: "left"}
	ch := &chart{canvas: c, box: box, axes: []*axis{a}, x: c.panel.Range}
	c.bucketTicks(h, a, box.Height-xAxisHeight-topSpace)
	ch.place()
	c.sub(ch.plot, func() { ch.heatCells(h) })
	ch.grid()
	c.plot = ch.plot
}
