package draw

import (
	"math"
	"strconv"

	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
)

// Sizes of Grafana's own layout, in pixels.
const (
	textSize = 12
	bodySize = 14
	padding  = 8
)

// canvas is a panel's body while it is drawn.
type canvas struct {
	*svg.Writer
	theme         theme.Theme
	panel         Panel
	frames        []field.Frame
	width, height float64
	hover         *Hover
	plot          Box
}

// largest is how many pixels a drawing has at most.
const largest = 10_000

func newCanvas(p Panel, size Size, t theme.Theme, prefix string) *canvas {
	return &canvas{Writer: svg.New(prefix), theme: t, panel: p, width: within(size.Width, 1, largest), height: within(size.Height, 1, largest)}
}

func (c *canvas) paint(color theme.Color) string { return c.theme.Paint(color) }

func (c *canvas) viewBox() string {
	return "0 0 " + plainNumber(c.width) + " " + plainNumber(c.height)
}

// plainNumber is a number in an attribute of several.
func plainNumber(v float64) string { return strconv.FormatFloat(math.Round(v*10)/10, 'f', -1, 64) }

// option is a number of the panel's options, or another one.
func (c *canvas) option(otherwise float64, path ...string) float64 {
	return field.Or(c.panel.JSON, otherwise, append([]string{"options"}, path...)...)
}

// label is a line of text: its baseline, how it is aligned, and how much room it has. A text
// that is longer by no more than the slack is not shortened: fonts differ by so much.
type label struct {
	x, y, size, room, slack float64
	anchor                  string
	color                   theme.Color
	weight                  int
}

// write writes as much of a text as there is room for; all of it is shown by a pointer.
func (c *canvas) write(text string, l label) {
	weight := ""
	if l.weight > 0 {
		weight = strconv.Itoa(l.weight)
	}
	short := text
	if l.room > 0 && svg.Width(text, l.size) > l.room+l.slack {
		short = svg.Fit(text, l.size, l.room)
	}
	c.Open("text", "x", l.x, "y", l.y, "font-size", c.sizeOf(l), "text-anchor", l.anchor, "fill", c.fillOf(l), "font-weight", weight)
	if short != text {
		c.Title(text)
	}
	c.Words(short)
	c.Close("text")
}

// sizeOf leaves out what the whole drawing has.
func (c *canvas) sizeOf(l label) any {
	if l.size == textSize {
		return ""
	}
	return l.size
}

func (c *canvas) fillOf(l label) string {
	if l.color == theme.Text || l.color == (theme.Color{}) {
		return ""
	}
	return c.paint(l.color)
}

// sub draws into a part of the drawing, which cuts off what goes beyond it.
func (c *canvas) sub(box Box, draw func()) {
	c.Open("svg", "x", box.X, "y", box.Y, "width", max(box.Width, 0), "height", max(box.Height, 0))
	draw()
	c.Close("svg")
}

// fade is a gradient from color to color; it returns what to fill with.
func (c *canvas) fade(x2, y2 string, stops ...stop) string {
	id := c.ID()
	c.Open("linearGradient", "id", id, "x1", "0", "y1", "0", "x2", x2, "y2", y2)
	for _, s := range stops {
		c.Leaf("stop", "offset", s.at, "stop-color", c.paint(s.color), "stop-opacity", s.opacity)
	}
	c.Close("linearGradient")
	return "url(#" + id + ")"
}

// stop is a color on the way of a gradient, from 0 to 1.
type stop struct {
	at, opacity float64
	color       theme.Color
}
