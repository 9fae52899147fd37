package draw

import (
	"slices"
	"time"

	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/preview/unit"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// lane draws the spans of one lane of n.
func (ch *chart) lane(i, n int, spans []span) {
	height := ch.plot.Height / float64(n)
	share := within(ch.option(0.9, "rowHeight"), 0.05, 1)
	box := Box{0, float64(i)*height + height*(1-share)/2, 0, height * share}
	for _, s := range spans {
		from, to := within(ch.x.At(s.from), 0, 1)*ch.plot.Width, within(ch.x.At(s.to), 0, 1)*ch.plot.Width
		if to <= from || s.Value.None() && !s.Mapped {
			continue
		}
		box.X, box.Width = from, to-from
		ch.span(box, s)
	}
}

func (ch *chart) span(box Box, s span) {
	opacity := within(field.Or(s.Field.Config.Custom, 70, "fillOpacity")/100, 0, 1)
	width := within(field.Or(s.Field.Config.Custom, 0, "lineWidth"), 0, 10)
	stroke := ""
	if width > 0 {
		stroke = ch.paint(s.Color)
	}
	ch.Open("rect", "x", box.X, "y", box.Y, "width", box.Width, "height", box.Height, "fill", ch.paint(s.Color), "fill-opacity", opacity, "stroke", stroke)
	ch.Title(s.Field.Name + ": " + s.Display.String() + " from " + ch.clock(s.from) + " to " + ch.clock(s.to))
	ch.Close("rect")
	ch.spanText(box, s, s.Color.OnTopOf(opacity))
}

// spanText writes the state where it has room.
func (ch *chart) spanText(box Box, s span, color theme.Color) {
	text, mode := s.Display.String(), resource.Text(ch.panel.JSON, "options", "showValue")
	if mode == "never" || box.Height < textSize || mode != "always" && svg.Width(text, textSize)+4 > box.Width {
		return
	}
	l := label{x: box.X + 3, y: box.Y + box.Height/2 + 4, size: textSize, color: color, weight: 500}
	switch resource.Text(ch.panel.JSON, "options", "alignValue") {
	case "center":
		l.x, l.anchor = box.X+box.Width/2, "middle"
	case "right":
		l.x, l.anchor = box.X+box.Width-3, "end"
	}
	ch.write(text, l)
}

// stateLegend names the states.
func (c *canvas) stateLegend(lanes []lane, spans func(lane) []span) *legend {
	l := c.newLegend()
	if l.calcs = nil; l.hidden() {
		return l
	}
	for _, lane := range lanes {
		for _, s := range spans(lane) {
			known := func(item legendItem) bool { return item.name == s.Display.String() }
			if !s.Value.None() && !slices.ContainsFunc(l.items, known) && len(l.items) < 50 {
				l.items = append(l.items, legendItem{name: s.Display.String(), color: s.Color})
			}
		}
	}
	return l
}

func (c *canvas) clock(at time.Time) string {
	return unit.Moment(at.In(c.panel.Range.From.Location()), "MM-DD HH:mm:ss")
}
