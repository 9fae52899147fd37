package draw

import (
	"math"

	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// barIn draws the bar of a value in its box: from the left, or upright from below.
func (c *canvas) barIn(box Box, s field.Shown, upright bool) {
	mode := resource.Text(c.panel.JSON, "options", "displayMode")
	if mode == "lcd" {
		c.lights(box, s, upright)
		return
	}
	if resource.Get(c.panel.JSON, "options", "showUnfilled") != false {
		c.Leaf("rect", "x", box.X, "y", box.Y, "width", box.Width, "height", box.Height, "rx", "3", "fill", c.paint(theme.Raised))
	}
	share := shareOf(s)
	filled := part(box, 0, share, upright)
	if upright {
		filled.Height = max(filled.Height, 1)
	} else {
		filled.Width = max(filled.Width, 1)
	}
	fill, opacity := c.paint(s.Color), "0.4"
	if mode != "basic" {
		fill, opacity = c.barFill(s, share, upright), ""
	}
	c.Leaf("rect", "x", filled.X, "y", filled.Y, "width", filled.Width, "height", filled.Height, "rx", "3", "fill", fill, "fill-opacity", opacity)
	if mode == "basic" {
		edge := part(filled, math.Max(0, 1-2/max(filled.Width, 2)), 1, false)
		if upright {
			edge = Box{filled.X, filled.Y, filled.Width, 2}
		}
		c.Leaf("rect", "x", edge.X, "y", edge.Y, "width", edge.Width, "height", edge.Height, "fill", c.paint(s.Color))
	}
}

func shareOf(s field.Shown) float64 {
	if math.IsNaN(s.Number) {
		return 0
	}
	return s.Field.Share(s.Number)
}

// part of a box from a share of its length to another.
func part(box Box, from, to float64, upright bool) Box {
	if upright {
		return Box{box.X, box.Y + (1-to)*box.Height, box.Width, (to - from) * box.Height}
	}
	return Box{box.X + from*box.Width, box.Y, (to - from) * box.Width, box.Height}
}

// barFill goes through the colours of the thresholds that the value has passed.
func (c *canvas) barFill(s field.Shown, share float64, upright bool) string {
	stops := passed(s, share)
	if len(stops) < 2 {
		return c.paint(s.Color)
	}
	if !upright {
		return c.fade("1", "0", stops...)
	}
	for i, j := 0, len(stops)-1; i < j; i, j = i+1, j-1 {
		stops[i], stops[j] = stops[j], stops[i]
	}
	for i := range stops {
		stops[i].at = 1 - stops[i].at
	}
	return c.fade("0", "1", stops...)
}

// passed are the colours up to the value; each ends halfway to the next threshold, and from
// there goes over into the next.
func passed(s field.Shown, share float64) []stop {
	var stops []stop
	if scheme, ok := theme.Continuous(s.Field.Config.Color.Mode); ok {
		for i := range 9 {
			stops = append(stops, stop{float64(i) / 8, 1, scheme.At(share * float64(i) / 8)})
		}
		return stops
	}
	if s.Field.Config.Color.Mode != "thresholds" || s.Mapped || share == 0 {
		return nil
	}
	before, last := 0.0, s.Color
	for i, step := range s.Field.Config.Thresholds.Lines(s.Field.Range()) {
		if step.Value > s.Number {
			break
		}
		at := s.Field.Share(step.Value)
		if i == 0 {
			stops = append(stops, stop{0, 1, step.Color})
		} else {
			stops = append(stops, stop{within((before+at)/2/share, 0, 1), 1, last})
		}
		before, last = at, step.Color
	}
	if len(stops) < 2 {
		return nil
	}
	return append(stops, stop{1, 1, last})
}
