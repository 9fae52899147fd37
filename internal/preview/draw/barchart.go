package draw

import (
	"math"

	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/scale"
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// barchart draws for each row a group of bars, one for each field of numbers.
func (c *canvas) barchart() {
	frames, names := c.categories()
	if len(names) == 0 {
		c.noData()
		return
	}
	l := c.newLegend()
	for _, f := range frames {
		l.add(f, f.SeriesColor())
	}
	box, legendBox := l.split(Box{padding, padding, c.width - 2*padding, c.height - 2*padding})
	b := bars{canvas: c, fields: frames, names: names, stacking: resource.Text(c.panel.JSON, "options", "stacking")}
	b.lying = resource.Text(c.panel.JSON, "options", "orientation") == "horizontal"
	b.draw(box)
	l.draw(legendBox)
}

// bars are a bar chart in the making.
type bars struct {
	*canvas
	fields   []field.Field
	names    []string
	stacking string
	lying    bool
	ch       *chart
	axis     *axis
}

func (b *bars) draw(box Box) {
	first := b.fields[0]
	b.axis = newAxis(first, true)
	for row := range b.names {
		b.axis.include(b.ends(row))
	}
	b.axis.include([]float64{0})
	if b.stacking == "percent" {
		b.axis.field.Config.Unit, b.axis.low, b.axis.high = "percentunit", 0, 1
	}
	b.axis.Axis = scale.Fit(b.axis.low, b.axis.high, limits(first))
	b.ch = &chart{canvas: b.canvas, box: box, axes: []*axis{b.axis}, x: b.panel.Range}
	if b.lying {
		b.drawLying()
		return
	}
	b.ch.arrange()
	lines := &svg.Path{}
	b.ch.valueAxes(lines)
	b.Leaf("path", "d", lines, "stroke", b.paint(theme.Grid))
	b.groups(b.ch.plot)
	b.underNames()
}

// ends are how far the bars of a row reach.
func (b *bars) ends(row int) []float64 {
	var ends []float64
	up, down := 0.0, 0.0
	for _, f := range b.fields {
		v := f.At(row).Number
		if b.stacking == "" || b.stacking == "none" || math.IsNaN(v) {
			ends = append(ends, v)
		} else if v < 0 {
			down += v
			ends = append(ends, down)
		} else {
			up += v
			ends = append(ends, up)
		}
	}
	return ends
}
