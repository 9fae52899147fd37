package draw

import (
	"strconv"
	"time"

	"github.com/ltv-assistant/obsgen/internal/preview/scale"
)

// chart is a drawing with axes.
type chart struct {
	*canvas
	box, plot Box
	axes      []*axis
	x         scale.Time
	// barStep is the distance of two bars.
	barStep time.Duration
}

const (
	// mostSeries is more than anybody can tell apart.
	mostSeries = 500
	// xAxisHeight has the texts of the times, topSpace half a text of the highest tick.
	xAxisHeight, topSpace = 21, 8
	// sideSpace is where no axis stands.
	sideSpace = 8
)

// timeseries draws series over time, with their legend.
func (c *canvas) timeseries() {
	all := c.gather()
	if empty(c.frames) {
		c.noData()
		return
	}
	if len(all) == 0 {
		c.message("Data is missing a time field or numbers", colorQuiet)
		return
	}
	if len(all) > mostSeries {
		c.note("only " + strconv.Itoa(mostSeries) + " of " + strconv.Itoa(len(all)) + " series are drawn")
		all = all[:mostSeries]
	}
	legend := c.legendOf(all)
	chartBox, legendBox := legend.split(Box{padding, padding, c.width - 2*padding, c.height - 2*padding})
	c.drawSeries(chartBox, all)
	legend.draw(legendBox)
}

// drawSeries draws the series of a chart.
func (c *canvas) drawSeries(box Box, all []*series) {
	stack(all)
	ch := &chart{canvas: c, box: box, axes: axes(all), x: c.panel.Range, barStep: barStep(all)}
	ch.arrange()
	ch.grid()
	c.sub(ch.plot, func() {
		ch.thresholds()
		ch.lines(all)
		ch.annotations()
	})
	c.plot = ch.plot
	c.hover = hoverOf(all, c.panel.Range, c.theme)
}

// arrange finds the ticks of the axes, then their places.
func (ch *chart) arrange() {
	for _, a := range ch.axes {
		a.fit(max(ch.box.Height-xAxisHeight-topSpace, 1), ch.box.Width*0.4)
	}
	ch.place()
}

// place makes room for the axes; what is left is for the lines.
func (ch *chart) place() {
	plot := Box{ch.box.X, ch.box.Y + topSpace, ch.box.Width, max(ch.box.Height-xAxisHeight-topSpace, 1)}
	left, right := 0.0, 0.0
	for _, a := range ch.axes {
		switch a.side {
		case "left":
			left += a.size
		case "right":
			right += a.size
		}
	}
	left, right = max(left, sideSpace), max(right, sideSpace)
	plot.X, plot.Width = plot.X+left, max(plot.Width-left-right, 1)
	ch.plot = plot
}

// y is where a value is drawn, from the top of the plot.
func (ch *chart) y(a *axis, value float64) float64 { return (1 - a.At(value)) * ch.plot.Height }

// ground is where areas end: at zero, or at the edge that is nearer to it.
func (ch *chart) ground(a *axis) float64 {
	if a.Log > 0 {
		return ch.plot.Height
	}
	return within(ch.y(a, 0), 0, ch.plot.Height)
}
