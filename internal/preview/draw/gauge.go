package draw

import (
	"math"

	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// A dial goes from a tenth of a half circle below the left to the same on the right.
const (
	dialFrom, dialTo = 0.9 * math.Pi, 2.1 * math.Pi
	// dialHeight is how high a dial of radius 1 is.
	dialHeight = 1.31
)

// gauge draws each value on a dial.
func (c *canvas) gauge() {
	values := c.shown()
	orientation := resource.Text(c.panel.JSON, "options", "orientation")
	if orientation == "" || orientation == "auto" {
		orientation = "vertical"
		if c.width < c.height {
			orientation = "horizontal"
		}
	}
	for i, box := range cells(Box{padding, padding, c.width - 2*padding, c.height - 2*padding}, len(values), orientation, padding) {
		c.dial(box, values[i], len(values) > 1)
	}
}

// dial is a gauge in the making.
type dial struct {
	*canvas
	shown         field.Shown
	x, y, radius  float64
	band, markers float64
}

func (c *canvas) dial(box Box, v field.Shown, titled bool) {
	if titled {
		box.Height -= 22
		c.write(v.Title, label{x: box.X + box.Width/2, y: box.Y + box.Height + 16, size: bodySize, room: box.Width, anchor: "middle"})
	}
	radius := max(1, min(box.Width/2, (box.Height-8)/dialHeight))
	d := dial{canvas: c, shown: v, x: box.X + box.Width/2, y: box.Y + (box.Height-radius*dialHeight)/2 + radius, radius: radius, band: radius / 4}
	if resource.Get(c.panel.JSON, "options", "showThresholdMarkers") != false {
		d.markers = radius / 28
	}
	d.draw()
}

func (d *dial) draw() {
	outer := d.radius - d.markers*1.8
	d.thresholds()
	d.arc(outer-d.band, outer, 0, 1, d.paint(theme.Raised))
	share := d.shown.Field.Share(d.shown.Number)
	if math.IsNaN(d.shown.Number) {
		share = 0
	}
	d.arc(outer-d.band, outer, 0, share, d.paint(d.shown.Color))
	text := d.shown.Display.Value
	size := min(d.radius*0.37, fitSize(text.String(), 1.8*(outer-d.band), d.radius, mostValue))
	d.linked(d.shown, func() {
		d.write(text.String(), label{x: d.x, y: d.y + d.radius*0.12 + size*baseline, size: size, anchor: "middle", color: d.shown.Color})
	})
}

// thresholds are a thin ring around the dial.
func (d *dial) thresholds() {
	if d.markers == 0 {
		return
	}
	if scheme, ok := theme.Continuous(d.shown.Field.Config.Color.Mode); ok {
		const parts = 40
		for i := range parts {
			from := float64(i) / parts
			d.arc(d.radius-d.markers, d.radius, from, from+1.0/parts, d.paint(scheme.At(from)))
		}
		return
	}
	steps := d.shown.Field.Config.Thresholds.Lines(d.shown.Field.Range())
	for i, step := range steps {
		to := 1.0
		if i+1 < len(steps) {
			to = d.shown.Field.Share(steps[i+1].Value)
		}
		d.arc(d.radius-d.markers, d.radius, d.shown.Field.Share(step.Value), to, d.paint(step.Color))
	}
}

// arc is a band of the dial, from a share to another.
func (d *dial) arc(inner, outer, from, to float64, fill string) {
	if to-from < 0.0005 {
		return
	}
	start, end := dialFrom+from*(dialTo-dialFrom), dialFrom+to*(dialTo-dialFrom)
	d.Leaf("path", "d", band(d.x, d.y, inner, outer, start, end), "fill", fill)
}

// band is a part of a ring between two angles.
func band(x, y, inner, outer, start, end float64) *svg.Path {
	path := &svg.Path{}
	large := end-start > math.Pi
	path.Move(x+outer*math.Cos(start), y+outer*math.Sin(start))
	path.Arc(outer, large, true, x+outer*math.Cos(end), y+outer*math.Sin(end))
	path.Line(x+inner*math.Cos(end), y+inner*math.Sin(end))
	if inner > 0 {
		path.Arc(inner, large, false, x+inner*math.Cos(start), y+inner*math.Sin(start))
	}
	path.Close()
	return path
}
