package draw

import (
	"math"
	"strconv"

	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/preview/unit"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// heatCells draws the cells, those of one colour at once.
func (ch *chart) heatCells(h heat) {
	levels := make([]*svg.Path, ch.steps())
	gap := within(ch.option(1, "cellGap"), 0, 10)
	height := ch.plot.Height / float64(len(h.cells))
	width := math.Max(ch.plot.Width*float64(h.step)/float64(ch.x.To.Sub(ch.x.From)), 0.5)
	gap = math.Min(gap, math.Min(width, height)/3)
	for i, row := range h.cells {
		for j, v := range row {
			if math.IsNaN(v) {
				continue
			}
			level := ch.level(h, v)
			if levels[level] == nil {
				levels[level] = &svg.Path{}
			}
			x := ch.x.At(h.times[j])*ch.plot.Width - width/2
			levels[level].Box(x, ch.plot.Height-float64(i+1)*height+gap/2, width-gap, height-gap)
		}
	}
	for level, path := range levels {
		if path != nil {
			color, opacity := ch.heatColor(level)
			ch.Leaf("path", "d", path, "fill", ch.paint(color), "fill-opacity", share(opacity))
		}
	}
}

// share leaves out what is full.
func share(opacity float64) any {
	if opacity == 1 {
		return ""
	}
	return opacity
}

// bucketTicks names the buckets; where they are lower than a text, only some.
func (c *canvas) bucketTicks(h heat, a *axis, height float64) {
	every := max(1, int(math.Ceil(float64(len(h.cells))*14/math.Max(height, 1))))
	if h.edges && every == 1 && !startsBelowZero(h) {
		a.ticks = append(a.ticks, tick{0, c.bucketName("0")})
	}
	for i := (len(h.names) - 1) % every; i < len(h.names); i += every {
		at := float64(i) + 0.5
		if h.edges {
			at = float64(i) + 1
		}
		a.ticks = append(a.ticks, tick{at, c.bucketName(h.names[i])})
	}
	for _, t := range a.ticks {
		a.size = max(a.size, svg.Width(t.text, textSize))
	}
	a.size += 9
}

func startsBelowZero(h heat) bool {
	end, err := strconv.ParseFloat(h.names[0], 64)
	return err != nil || end <= 0
}

// bucketName writes a bucket's end in the unit of the axis.
func (c *canvas) bucketName(name string) string {
	end, err := strconv.ParseFloat(name, 64)
	if err != nil || math.IsInf(end, 0) {
		return name
	}
	f := field.Defaults(c.panel.JSON)
	options := f.Options()
	if places := field.Number(c.panel.JSON, "options", "yAxis", "decimals"); places != nil && math.Abs(*places) < 20 {
		n := int(*places)
		options.Decimals = &n
	}
	id := resource.Text(c.panel.JSON, "options", "yAxis", "unit")
	if id == "" {
		id = f.Config.Unit
	}
	return unit.Format(id, end, options).String()
}

// heatLegend shows which colours the values have.
func (c *canvas) heatLegend(h heat, box Box) {
	var stops []stop
	for i := range 17 {
		color, opacity := c.heatColor(i * (c.steps() - 1) / 16)
		stops = append(stops, stop{float64(i) / 16, opacity, color})
	}
	c.Leaf("rect", "x", box.X, "y", box.Y, "width", box.Width, "height", box.Height, "rx", "4", "fill", c.fade("1", "0", stops...))
	low, high := unit.Format("", h.low, unit.Options{}).Text, unit.Format("", h.high, unit.Options{}).Text
	c.write(low, label{x: box.X, y: box.Y + 21, size: 11, color: theme.Quiet})
	c.write(high, label{x: box.X + box.Width, y: box.Y + 21, size: 11, anchor: "end", color: theme.Quiet})
}
