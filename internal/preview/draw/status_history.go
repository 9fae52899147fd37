package draw

import (
	"time"

	"github.com/ltv-assistant/obsgen/internal/preview/field"
)

// statusHistory draws a cell for each value.
func (c *canvas) statusHistory() {
	lanes := c.lanes()
	if len(lanes) == 0 || empty(c.frames) {
		c.noData()
		return
	}
	c.drawLanes(lanes, c.statesOf)
}

// statesOf are cells around their times, with a little space between them.
func (c *canvas) statesOf(l lane) []span {
	step, _ := steadyStep(l.times)
	if step == forever {
		step = c.panel.Range.To.Sub(c.panel.Range.From) / 20
	}
	half := time.Duration(float64(step) / 2 * within(c.option(0.9, "colWidth"), 0.05, 1))
	var spans []span
	for row, at := range l.times {
		v := l.At(row)
		spans = append(spans, span{field.Shown{Display: l.Display(v), Value: v, Field: l.Field, Row: row}, at.Add(-half), at.Add(half)})
	}
	return spans
}
