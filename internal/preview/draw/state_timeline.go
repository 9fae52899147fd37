package draw

import (
	"time"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/scale"
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// laneNameShare of the width is at most for the names of lanes.
const laneNameShare = 0.42

// lane is a field whose states are drawn over time.
type lane struct {
	field.Field
	times []time.Time
}

// span is a state from a time to another.
type span struct {
	field.Shown
	from, to time.Time
}

// stateTimeline draws for each field which states it was in, and how long.
func (c *canvas) stateTimeline() {
	lanes := c.lanes()
	if len(lanes) == 0 || empty(c.frames) {
		c.noData()
		return
	}
	c.drawLanes(lanes, c.spansOf)
}

func (c *canvas) lanes() []lane {
	var lanes []lane
	for _, f := range c.frames {
		times, ok := f.First(frame.Time)
		for _, other := range f.Fields {
			if ok && other.Column.Kind != frame.Time && !other.Config.HiddenFrom("viz") {
				lanes = append(lanes, lane{other, times.Column.Times[:min(times.Column.Len(), other.Column.Len())]})
			}
		}
	}
	return lanes
}

// drawLanes draws lanes below each other, with their names on the left and times below.
func (c *canvas) drawLanes(lanes []lane, spans func(lane) []span) {
	l := c.stateLegend(lanes, spans)
	box, legendBox := l.split(Box{padding, padding, c.width - 2*padding, c.height - 2*padding})
	a := &axis{Axis: scale.Axis{Min: 0, Max: float64(len(lanes))}, side: "left"}
	for i, lane := range lanes {
		a.ticks = append(a.ticks, tick{float64(len(lanes)-i) - 0.5, lane.Name})
		a.size = max(a.size, svg.Width(lane.Name, textSize))
	}
	a.size = min(a.size, box.Width*laneNameShare) + 9
	ch := &chart{canvas: c, box: box, axes: []*axis{a}, x: c.panel.Range}
	a.field.Config.Custom = resource.Object{"axisGridShow": false}
	ch.place()
	c.laneNames(ch, lanes)
	lines := &svg.Path{}
	ch.timeAxis(lines)
	c.Leaf("path", "d", lines, "stroke", c.paint(theme.Grid))
	c.sub(ch.plot, func() {
		for i, lane := range lanes {
			ch.lane(i, len(lanes), spans(lane))
		}
	})
	c.plot = ch.plot
	l.draw(legendBox)
}

func (c *canvas) laneNames(ch *chart, lanes []lane) {
	for i, lane := range lanes {
		y := ch.plot.Y + (float64(i)+0.5)*ch.plot.Height/float64(len(lanes))
		s := field.Shown{Field: lane.Field}
		c.linked(s, func() {
			c.write(lane.Name, label{x: ch.plot.X - 9, y: y + 4, size: textSize, room: ch.box.Width * laneNameShare, anchor: "end"})
		})
	}
}

// spansOf joins equal values that follow each other, if the panel wants it.
func (c *canvas) spansOf(l lane) []span {
	merge := resource.Get(c.panel.JSON, "options", "mergeValues") != false
	var spans []span
	for row, at := range l.times {
		v := l.At(row)
		next := c.panel.Range.To
		if row+1 < len(l.times) {
			next = l.times[row+1]
		}
		s := span{field.Shown{Display: l.Display(v), Value: v, Field: l.Field, Row: row}, at, next}
		if last := len(spans) - 1; merge && last >= 0 && spans[last].same(s) {
			spans[last].to = next
			continue
		}
		spans = append(spans, s)
	}
	return spans
}

func (s span) same(other span) bool {
	return s.Display.String() == other.Display.String() && s.Color == other.Color && s.Value.None() == other.Value.None()
}
