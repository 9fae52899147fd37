// Package draw draws panels as SVG, as Grafana shows them, from a panel's JSON and frames
// of data. Text stays text; the same input gives the same bytes.
package draw

import (
	"strings"
	"time"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/scale"
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/preview/transform"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Panel is what is drawn.
type Panel struct {
	// JSON is the panel as a dashboard has it.
	JSON   resource.Object
	Frames []frame.Frame
	// Error is what went wrong with its queries.
	Error string
	// Range is the time range; the location of From is the time zone.
	Range       scale.Time
	Annotations []Annotation
	// Variables are the dashboard's, for titles and texts.
	Variables map[string]string
	// Link makes an address that a browser can open of a URL in the panel, or "".
	Link func(url string) string
}

// Annotation is an event in time; with To, one that lasts.
type Annotation struct {
	Name, Text, Color string
	From, To          time.Time
}

// Size is in pixels.
type Size struct{ Width, Height float64 }

// Drawing is a drawn panel.
type Drawing struct {
	SVG []byte
	// Hover has the values of a chart over time, for a read-out; nil for other panels.
	Hover *Hover
	// Plot is where in the drawing the chart is.
	Plot Box
}

// Box is a rectangle in a drawing.
type Box struct{ X, Y, Width, Height float64 }

// Body draws what is in a panel, below its title. Ids in it begin with the prefix.
func Body(p Panel, size Size, t theme.Theme, prefix string) Drawing {
	c := newCanvas(p, size, t, prefix)
	c.Open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", c.viewBox(), "width", c.width, "height", c.height,
		"role", "group", "aria-label", p.Title(), "font-family", svg.Sans, "font-size", textSize, "fill", c.paint(theme.Text))
	c.content()
	c.Close("svg")
	return Drawing{SVG: c.Bytes(), Hover: c.hover, Plot: c.plot}
}

// content draws the panel's type, or says why it cannot.
func (c *canvas) content() {
	kind := resource.Text(c.panel.JSON, "type")
	drawType, known := typeOf(kind)
	switch {
	case !known:
		c.placeholder(kind)
	case c.panel.Error != "":
		c.failure(c.panel.Error)
	default:
		if unknown := c.load(); len(unknown) > 0 {
			c.note("not transformed: " + strings.Join(unknown, ", "))
		}
		drawType(c)
	}
}

// load transforms the panel's frames and gives them their meaning. It returns the
// transformations that it cannot do.
func (c *canvas) load() []string {
	frames, unknown := transform.Apply(c.panel.JSON, c.panel.Frames)
	c.frames = field.Apply(c.panel.JSON, frames, c.panel.Range.To.In(c.panel.Range.From.Location()))
	return unknown
}

func typeOf(kind string) (func(*canvas), bool) {
	types := map[string]func(*canvas){
		"timeseries": (*canvas).timeseries, "graph": (*canvas).timeseries, "stat": (*canvas).stat, "singlestat": (*canvas).stat,
		"gauge": (*canvas).gauge, "bargauge": (*canvas).bargauge, "heatmap": (*canvas).heatmap, "table": (*canvas).table, "table-old": (*canvas).table,
		"traces": (*canvas).table, "nodeGraph": (*canvas).table, "state-timeline": (*canvas).stateTimeline, "status-history": (*canvas).statusHistory,
		"barchart": (*canvas).barchart, "piechart": (*canvas).piechart, "logs": (*canvas).logs, "text": (*canvas).text,
	}
	draw, ok := types[kind]
	return draw, ok
}
