package draw

import (
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// HeadHeight is how high the title of a panel is.
const HeadHeight = 40

// SVG draws a panel with its frame and its title.
func SVG(p Panel, size Size, t theme.Theme, prefix string) []byte {
	c := newCanvas(p, size, t, prefix)
	c.Open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", c.viewBox(), "width", c.width, "height", c.height, "font-family", svg.Sans, "fill", c.paint(theme.Text))
	if !resource.Flag(p.JSON, "transparent") {
		c.Leaf("rect", "x", "0.5", "y", "0.5", "width", c.width-1, "height", c.height-1, "rx", "4", "fill", c.paint(theme.Background), "stroke", c.paint(theme.Border))
	}
	inside := BodySize(p, Size{c.width, c.height})
	c.heading()
	c.Open("g", "transform", translate(1, c.height-1-inside.Height))
	c.Splice(Body(p, inside, t, prefix+"b").SVG)
	c.Close("g")
	c.Close("svg")
	return c.Bytes()
}

// BodySize is what a panel's frame and title leave of it.
func BodySize(p Panel, size Size) Size {
	inside := Size{max(size.Width-2, 1), max(size.Height-2, 1)}
	if p.Title() != "" {
		inside.Height = max(size.Height-HeadHeight-1, 1)
	}
	return inside
}

// heading is the title, and behind it a sign that there is a description.
func (c *canvas) heading() {
	title := c.panel.Title()
	if title == "" {
		return
	}
	c.write(title, label{x: 12, y: 25, size: bodySize, room: c.width - 48, weight: 500})
	description := c.panel.Description()
	if description == "" {
		return
	}
	x := 12 + min(svg.Width(title, bodySize)*1.05, c.width-44) + 16
	c.Open("g", "stroke", c.paint(theme.Quiet), "fill", "none")
	c.Title(description)
	c.Leaf("circle", "cx", x, "cy", "20", "r", "6.5")
	dot, stem := &svg.Path{}, &svg.Path{}
	dot.Box(x-0.5, 16.5, 1, 0.5)
	stem.Move(x, 19.5)
	stem.Line(x, 23.5)
	c.Leaf("path", "d", dot)
	c.Leaf("path", "d", stem)
	c.Close("g")
}

func translate(x, y float64) string {
	return "translate(" + plainNumber(x) + " " + plainNumber(y) + ")"
}
