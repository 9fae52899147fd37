package draw

import (
	"math"

	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/preview/unit"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

const (
	// mostTiles is more than can be read.
	mostTiles = 200
	tileGap   = 3
	leastTile = 90
)

// stat draws each value large, in a tile of its own.
func (c *canvas) stat() {
	values := c.shown()
	boxes := cells(Box{0, 0, c.width, c.height}, len(values), c.tileOrientation(len(values)), tileGap)
	tiles := make([]tile, len(values))
	for i, v := range values {
		tiles[i] = c.tile(boxes[i], v, len(values) > 1)
	}
	c.align(tiles)
	for _, t := range tiles {
		c.drawTile(t)
	}
}

// tile is a value with the place that it has.
type tile struct {
	Box
	title                 string
	value                 unit.Value
	shown                 field.Shown
	mode                  string
	chart                 bool
	titleSize, valueSize  float64
	chartHeight, inset    float64
	wide, titled, centred bool
}

func (c *canvas) tile(box Box, v field.Shown, several bool) tile {
	t := tile{Box: box, title: v.Title, value: v.Display.Value, shown: v, mode: resource.Text(c.panel.JSON, "options", "colorMode"), inset: 8}
	if box.Height > 100 {
		t.inset = 12
	}
	switch mode := resource.Text(c.panel.JSON, "options", "textMode"); {
	case mode == "value" || mode != "value_and_name" && mode != "name" && mode != "none" && !several:
		t.title = ""
	case mode == "name":
		t.value, t.title = unit.Value{Text: v.Title}, ""
	case mode == "none":
		t.value, t.title = unit.Value{}, ""
	}
	t.wide = box.Width/box.Height > 2.5
	t.chart = resource.Text(c.panel.JSON, "options", "graphMode") != "none" && v.Times.Column.Len() > 1 && (t.wide && box.Height > 50 || !t.wide && box.Height > 100)
	t.titled = t.title != ""
	t.centred = !t.titled || resource.Text(c.panel.JSON, "options", "justifyMode") == "center"
	return t
}

// drawTile draws the background, the line, then the text.
func (c *canvas) drawTile(t tile) {
	front := t.shown.Color
	switch t.mode {
	case "background", "background_solid":
		c.tileBackground(t)
		front = t.shown.Color.OnTop()
	case "none":
		front = theme.Text
	}
	if t.chart {
		c.spark(t, front)
	}
	c.linked(t.shown, func() { c.tileText(t, front) })
}

func (c *canvas) tileBackground(t tile) {
	fill := c.paint(t.shown.Color)
	if t.mode == "background" {
		from, to := t.shown.Color.Tile()
		fill = c.fade("1", "0.58", stop{0, 1, from}, stop{1, 1, to})
	}
	c.Leaf("rect", "x", t.X, "y", t.Y, "width", t.Width, "height", t.Height, "rx", "3", "fill", fill)
}

// fitSize is the greatest size at which a text fits, as Grafana finds it.
func fitSize(text string, width, height, most float64) float64 {
	byWidth := width / (svg.Width(text, 1)*1.02 + 2.0/14)
	return math.Floor(max(1, min(byWidth, height/lineHeight, most)))
}
