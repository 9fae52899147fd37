package draw

import (
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

var colorQuiet = theme.Quiet

// grid draws the lines behind a chart, and the texts of its axes.
func (ch *chart) grid() {
	lines := &svg.Path{}
	ch.valueAxes(lines)
	ch.timeAxis(lines)
	ch.Leaf("path", "d", lines, "fill", "none", "stroke", ch.paint(theme.Grid))
}

func (ch *chart) valueAxes(lines *svg.Path) {
	left, right := ch.plot.X, ch.plot.X+ch.plot.Width
	withGrid := true
	for _, a := range ch.axes {
		if a.side == "hidden" {
			continue
		}
		edge, out, anchor := left, -1.0, "end"
		if a.side == "right" {
			edge, out, anchor = right, 1, "start"
		}
		shown := withGrid && resource.Get(a.field.Config.Custom, "axisGridShow") != false
		ch.valueAxis(lines, a, edge, out, anchor, shown)
		withGrid = false
		if out < 0 {
			left -= a.size
		} else {
			right += a.size
		}
	}
}

// valueAxis stands at an edge of the plot and goes out to one side.
func (ch *chart) valueAxis(lines *svg.Path, a *axis, edge, out float64, anchor string, grid bool) {
	for _, t := range a.ticks {
		y := crisp(ch.plot.Y + ch.y(a, t.value))
		lines.Move(edge+out*4, y)
		lines.Line(edge, y)
		if grid {
			lines.Move(ch.plot.X, y)
			lines.Line(ch.plot.X+ch.plot.Width, y)
		}
		ch.write(t.text, label{x: edge + out*9, y: y + 4, size: textSize, room: ch.box.Width * 0.4, anchor: anchor})
	}
	if a.label != "" {
		ch.sideways(a.label, edge+out*(a.size-10))
	}
}

// sideways writes an axis' name from bottom to top.
func (ch *chart) sideways(text string, x float64) {
	y := ch.plot.Y + ch.plot.Height/2
	ch.Text(x, y+4, svg.Fit(text, textSize, ch.plot.Height), "text-anchor", "middle", "transform", "rotate(-90 "+plainNumber(x)+" "+plainNumber(y)+")")
}

func (ch *chart) timeAxis(lines *svg.Path) {
	bottom := ch.plot.Y + ch.plot.Height
	for _, mark := range ch.x.Ticks(ch.plot.Width, func(s string) float64 { return svg.Width(s, textSize) }) {
		x := crisp(ch.plot.X + mark.At*ch.plot.Width)
		lines.Move(x, ch.plot.Y)
		lines.Line(x, bottom+4)
		half := svg.Width(mark.Text, textSize) / 2
		ch.write(mark.Text, label{x: within(x, half, max(ch.width-half-2, half)), y: bottom + 18, size: textSize, anchor: "middle"})
	}
}

// crisp is the middle of a pixel, where thin lines are sharp.
func crisp(v float64) float64 { return float64(int(v)) + 0.5 }
