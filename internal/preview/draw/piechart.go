package draw

import (
	"math"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/preview/unit"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// mostSlices can be told apart.
const mostSlices = 200

// slice is a part of a pie.
type slice struct {
	field.Shown
	share float64
}

// piechart draws values as parts of their sum.
func (c *canvas) piechart() {
	parts, total := c.slices()
	if total <= 0 {
		c.noData()
		return
	}
	l := c.pieLegend(parts)
	box, legendBox := l.split(Box{padding, padding, c.width - 2*padding, c.height - 2*padding})
	c.pie(box, parts)
	l.draw(legendBox)
}

// slices are the panel's positive values, the greatest first.
func (c *canvas) slices() ([]slice, float64) {
	var all []slice
	total := 0.0
	for i, v := range field.Show(c.frames, resource.Get(c.panel.JSON, "options", "reduceOptions")) {
		if v.Number > 0 && !math.IsInf(v.Number, 0) && len(all) < mostSlices {
			if v.Field.Config.Color.Mode == "palette-classic" && !v.Mapped {
				v.Color = theme.Palette(i)
			}
			all = append(all, slice{Shown: v})
			total += v.Number
		}
	}
	for i := range all {
		all[i].share = all[i].Number / total
	}
	if resource.Text(c.panel.JSON, "options", "sort") != "none" {
		slices.SortStableFunc(all, func(a, b slice) int { return -a.Value.Compare(b.Value) })
	}
	return all, total
}

func (c *canvas) pie(box Box, all []slice) {
	radius := max(min(box.Width, box.Height)/2-4, 1)
	x, y, inner := box.X+box.Width/2, box.Y+box.Height/2, 0.0
	if resource.Text(c.panel.JSON, "options", "pieType") == "donut" {
		inner = radius * 0.6
	}
	from := -math.Pi / 2
	for _, s := range all {
		// A whole circle would begin and end at one point.
		to := from + 2*math.Pi*min(s.share, 0.9999)
		c.linked(s.Shown, func() {
			c.Open("path", "d", band(x, y, inner, radius, from, to), "fill", c.paint(s.Color), "stroke", c.paint(theme.Background))
			c.Title(s.Title + ": " + s.Display.String() + " (" + percentOf(s.share) + ")")
			c.Close("path")
			c.sliceText(s, x, y, (radius+max(inner, radius*0.25))/2, (from+to)/2)
		})
		from += 2 * math.Pi * s.share
	}
}

// sliceText is what the panel wants on a slice that is large enough.
func (c *canvas) sliceText(s slice, x, y, radius, angle float64) {
	text := ""
	for _, wanted := range resource.Texts(c.panel.JSON, "options", "displayLabels") {
		text = join(text, map[string]string{"name": s.Title, "value": s.Display.String(), "percent": percentOf(s.share)}[wanted])
	}
	if text == "" || svg.Width(text, textSize) > 2.2*math.Pi*radius*s.share+20 {
		return
	}
	c.write(text, label{x: x + radius*math.Cos(angle), y: y + radius*math.Sin(angle) + 4, size: textSize, anchor: "middle", color: s.Color.OnTop()})
}

func percentOf(share float64) string {
	places := 0
	return unit.Format("percentunit", share, unit.Options{Decimals: &places}).String()
}

// pieLegend names the slices, with their values and percentages if the panel wants them.
func (c *canvas) pieLegend(all []slice) *legend {
	l := c.newLegend()
	if l.calcs = nil; l.hidden() {
		return l
	}
	values := resource.Texts(c.panel.JSON, "options", "legend", "values")
	l.calcs = append(l.calcs, values...)
	for _, s := range all {
		item := legendItem{name: s.Title, color: s.Color, shown: s.Shown}
		for _, wanted := range values {
			shown := s.Display
			if wanted == "percent" {
				shown.Value = unit.Value{Text: percentOf(s.share)}
			}
			item.values = append(item.values, shown)
		}
		l.items = append(l.items, item)
	}
	return l
}
