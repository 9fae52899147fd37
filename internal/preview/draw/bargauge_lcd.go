package draw

import (
	"github.com/ltv-assistant/obsgen/internal/preview/field"
)

// light is how long a light of a retro bar is, with the space behind it.
const light, lightGap = 12.0, 2.0

// lights are a bar of small lamps, of which those up to the value are on.
func (c *canvas) lights(box Box, s field.Shown, upright bool) {
	length := box.Width
	if upright {
		length = box.Height
	}
	n := max(1, int(length/light))
	low, high := s.Field.Range()
	for i := range n {
		from := float64(i) / float64(n)
		lamp := part(box, from, from+(light-lightGap)/light/float64(n), upright)
		value := low + from*(high-low)
		opacity := 0.18
		if value <= s.Number && shareOf(s) > 0 {
			opacity = 0.95
		}
		c.Leaf("rect", "x", lamp.X, "y", lamp.Y, "width", lamp.Width, "height", lamp.Height, "rx", "2", "fill", c.paint(s.Field.ValueColor(value)), "fill-opacity", opacity)
	}
}

// uprightBars stand side by side, with the values above and the titles below.
func (c *canvas) uprightBars(values []field.Shown) {
	const titleHeight = 22
	for i, box := range cells(Box{padding, padding, c.width - 2*padding, c.height - 2*padding}, len(values), "vertical", barGap) {
		s := values[i]
		size := min(fitSize(s.Display.String(), box.Width, box.Height*0.15, 46), max(18, box.Height*0.1))
		c.linked(s, func() {
			c.barIn(Box{box.X, box.Y + size*lineHeight, box.Width, max(box.Height-size*lineHeight-titleHeight, 1)}, s, true)
			c.write(s.Display.String(), label{x: box.X + box.Width/2, y: box.Y + size*0.9, size: size, anchor: "middle", color: c.valueColor(s)})
			c.write(s.Title, label{x: box.X + box.Width/2, y: box.Y + box.Height - 4, size: bodySize, room: box.Width, anchor: "middle"})
		})
	}
}
