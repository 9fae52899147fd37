package draw

import (
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
)

// baseline is how far it is below the middle of a text.
const baseline = 0.36

func (c *canvas) tileText(t tile, front theme.Color) {
	title := theme.Text
	if t.mode == "background" || t.mode == "background_solid" {
		title = front
	}
	middle := t.Y + t.Height/2
	switch {
	case t.centred && !t.titled:
		c.big(t, front, t.X+t.Width/2, middle, "middle")
	case t.wide:
		y := middle
		if t.chart {
			y = t.Y + t.inset + max(t.titleSize, t.valueSize)*lineHeight/2
		}
		c.write(t.title, label{x: t.X + t.inset, y: y + t.titleSize*baseline, size: t.titleSize, room: t.Width * 0.6, color: title})
		c.big(t, front, t.X+t.Width-t.inset, y, "end")
	default:
		c.stackedText(t, front, title)
	}
}

// stackedText has the title above the value.
func (c *canvas) stackedText(t tile, front, title theme.Color) {
	x, anchor := t.X+t.inset, ""
	if t.centred {
		x, anchor = t.X+t.Width/2, "middle"
	}
	top := t.Y + (t.Height-(t.titleSize+t.valueSize)*lineHeight)/2
	if t.chart {
		top = t.Y + t.inset
	}
	c.write(t.title, label{x: x, y: top + t.titleSize, size: t.titleSize, room: t.Width - t.inset, anchor: anchor, color: title})
	c.big(t, front, x, top+t.titleSize*lineHeight+t.valueSize*lineHeight/2, anchor)
}

// big writes the value with its middle at a height; what is around the number is smaller.
func (c *canvas) big(t tile, front theme.Color, x, middle float64, anchor string) {
	if t.value.String() == "" {
		return
	}
	c.Open("text", "x", x, "y", middle+t.valueSize*baseline, "font-size", t.valueSize, "font-weight", "500", "text-anchor", anchor, "fill", c.paint(front))
	c.Title(t.value.String())
	c.small(t.value.Prefix, t.valueSize)
	c.Words(svg.Fit(t.value.Text, t.valueSize, t.Width))
	c.small(t.value.Suffix, t.valueSize)
	c.Close("text")
}

func (c *canvas) small(text string, size float64) {
	if text == "" {
		return
	}
	size = min(size*0.45+9, size*0.9)
	c.Open("tspan", "font-size", size, "xml:space", "preserve")
	c.Words(text)
	c.Close("tspan")
}
