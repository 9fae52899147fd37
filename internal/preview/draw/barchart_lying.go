package draw

import (
	"math"

	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/preview/unit"
)

// underNames writes the names below their bars; where there is no room, only some.
func (b *bars) underNames() {
	plot := b.ch.plot
	group := plot.Width / float64(len(b.names))
	every := max(1, int(math.Ceil(44/group)))
	for i := 0; i < len(b.names); i += every {
		b.write(b.names[i], label{x: plot.X + (float64(i)+0.5)*group, y: plot.Y + plot.Height + 18, size: textSize, room: group*float64(every) - 6, anchor: "middle"})
	}
}

// drawLying has the names on the left and the values below.
func (b *bars) drawLying() {
	names := 0.0
	for _, name := range b.names {
		names = max(names, svg.Width(name, textSize))
	}
	names = min(names, b.ch.box.Width*0.3) + 9
	plot := Box{b.ch.box.X + names, b.ch.box.Y + topSpace, max(b.ch.box.Width-names-2*sideSpace, 1), max(b.ch.box.Height-xAxisHeight-topSpace, 1)}
	values, step := b.axis.Ticks(plot.Width, 70)
	lines := &svg.Path{}
	for _, v := range values {
		x := crisp(plot.X + b.axis.At(v)*plot.Width)
		lines.Move(x, plot.Y)
		lines.Line(x, plot.Y+plot.Height+4)
		b.write(unit.Tick(b.axis.field.Config.Unit, v, step, b.axis.field.Options()).String(), label{x: x, y: plot.Y + plot.Height + 18, size: textSize, anchor: "middle"})
	}
	b.Leaf("path", "d", lines, "stroke", b.paint(theme.Grid))
	for i, name := range b.names {
		b.write(name, label{x: plot.X - 9, y: plot.Y + (float64(i)+0.5)*plot.Height/float64(len(b.names)) + 4, size: textSize, room: names - 9, anchor: "end"})
	}
	b.groups(plot)
}
