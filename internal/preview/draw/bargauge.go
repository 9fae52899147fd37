package draw

import (
	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// barGap is between bars.
const barGap = 10

// bar is a value in a bar gauge, with the room that it has.
type bar struct {
	Box
	shown                 field.Shown
	titleSize, valueSize  float64
	titleWidth, valueRoom float64
}

// bargauge draws each value as a bar.
func (c *canvas) bargauge() {
	if empty(c.frames) {
		c.noData()
		return
	}
	values := c.shown()
	orientation := resource.Text(c.panel.JSON, "options", "orientation")
	if orientation == "vertical" || orientation != "horizontal" && c.width > c.height {
		c.uprightBars(values)
		return
	}
	c.lyingBars(values)
}

// lyingBars stand below each other; if there is no room for all, it is said how many are
// missing.
func (c *canvas) lyingBars(values []field.Shown) {
	room, n := c.height-2*padding, len(values)
	least, most := c.heights()
	height := within((room+barGap)/float64(n)-barGap, least, most)
	gap := min(barGap, max(4, (room-height*float64(n))/float64(max(n-1, 1))))
	if fits := int((room + gap) / (height + gap)); fits < n {
		n = max(fits-1, 1)
	}
	bars := make([]bar, n)
	for i := range bars {
		bars[i] = bar{Box: Box{padding, padding + float64(i)*(height+gap), c.width - 2*padding, height}, shown: values[i]}
	}
	c.barSizes(bars)
	for _, b := range bars {
		c.linked(b.shown, func() { c.lyingBar(b) })
	}
	c.newLegend().more(padding, padding+float64(n)*(height+gap)+14, len(values)-n)
}

func (c *canvas) lyingBar(b bar) {
	box := Box{b.X + b.titleWidth, b.Y + b.Height - b.barHeight(), max(b.Width-b.titleWidth-b.valueRoom, 1), b.barHeight()}
	middle := box.Y + box.Height/2
	if b.titleWidth > 0 {
		c.write(b.shown.Title, label{x: box.X - barGap, y: middle + b.titleSize*baseline, size: b.titleSize, room: b.titleWidth - barGap, anchor: "end"})
	} else {
		c.write(b.shown.Title, label{x: b.X, y: b.Y + b.titleSize*1.1, size: b.titleSize, room: b.Width})
	}
	c.barIn(box, b.shown, false)
	if resource.Text(c.panel.JSON, "options", "valueMode") != "hidden" {
		c.write(b.shown.Display.String(), label{x: b.X + b.Width, y: middle + b.valueSize*baseline, size: b.valueSize, anchor: "end", color: c.valueColor(b.shown)})
	}
}

func (c *canvas) valueColor(s field.Shown) theme.Color {
	if resource.Text(c.panel.JSON, "options", "valueMode") == "text" {
		return theme.Text
	}
	return s.Color
}
