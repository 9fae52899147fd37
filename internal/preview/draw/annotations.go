package draw

import (
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
)

// annotations are marked by dashed lines; those that last, by what is between two.
func (ch *chart) annotations() {
	for _, a := range ch.panel.Annotations {
		color := theme.Named(a.Color)
		if a.Color == "" {
			color = theme.Named("blue")
		}
		from, to := ch.x.At(a.From)*ch.plot.Width, ch.x.At(a.To)*ch.plot.Width
		ch.Open("g", "class", "annotation", "fill", ch.paint(color), "stroke", ch.paint(color))
		ch.Title(join(a.Name, a.Text))
		ch.eventLine(from)
		if a.To.After(a.From) {
			ch.eventLine(to)
			ch.Leaf("rect", "x", from, "y", "0", "width", to-from, "height", ch.plot.Height, "fill-opacity", "0.1", "stroke", "none")
		}
		ch.Close("g")
	}
}

func join(name, text string) string {
	if name == "" || text == "" {
		return name + text
	}
	return name + ": " + text
}

// eventLine ends in a small triangle.
func (ch *chart) eventLine(x float64) {
	line, foot := &svg.Path{}, &svg.Path{}
	line.Move(x, 0)
	line.Line(x, ch.plot.Height)
	ch.Leaf("path", "d", line, "stroke-dasharray", "4 3")
	foot.Move(x-5, ch.plot.Height)
	foot.Line(x+5, ch.plot.Height)
	foot.Line(x, ch.plot.Height-6)
	foot.Close()
	ch.Leaf("path", "d", foot, "stroke", "none")
}
