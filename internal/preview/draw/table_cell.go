package draw

import (
	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// cell draws a value as its column's cell type says.
func (g *grid) cell(box Box, s field.Shown) {
	place := g.place(box, s.Field)
	kind := cellType(s.Field)
	switch kind {
	case "color-text":
		place.color = s.Color
	case "color-background", "color-background-solid":
		place.color = s.Color.OnTop()
		if !s.Value.None() {
			g.background(box, s, kind)
		}
	case "gauge", "basic", "gradient-gauge", "lcd-gauge":
		g.cellBar(box, s)
		return
	}
	g.linkedText(s, place)
}

// linkedText has the colour of links if it leads somewhere.
func (g *grid) linkedText(s field.Shown, l label) {
	if len(s.Field.Config.Links) > 0 && (l.color == theme.Color{}) && !s.Value.None() {
		l.color = theme.Link
	}
	if s.Value.None() && (l.color == theme.Color{}) {
		l.color = theme.Quiet
	}
	g.linked(s, func() { g.write(s.Display.String(), l) })
}

// cellType is in newer dashboards an object.
func cellType(f field.Field) string {
	if kind := resource.Text(f.Config.Custom, "cellOptions", "type"); kind != "" {
		return kind
	}
	return resource.Text(f.Config.Custom, "displayMode")
}

func (g *grid) background(box Box, s field.Shown, kind string) {
	fill := g.paint(s.Color)
	if kind == "color-background" && resource.Text(s.Field.Config.Custom, "cellOptions", "mode") == "gradient" {
		from, to := s.Color.Tile()
		fill = g.fade("1", "0.3", stop{0, 1, from}, stop{1, 1, to})
	}
	g.Leaf("rect", "x", box.X, "y", box.Y, "width", box.Width, "height", box.Height, "fill", fill)
}

// cellBar is a bar with its value behind it.
func (g *grid) cellBar(box Box, s field.Shown) {
	const valueRoom = 84
	inner := Box{box.X + cellInset, box.Y + 8, max(box.Width-2*cellInset-valueRoom, 1), box.Height - 16}
	g.Leaf("rect", "x", inner.X, "y", inner.Y, "width", inner.Width, "height", inner.Height, "rx", "3", "fill", g.paint(theme.Raised))
	g.Leaf("rect", "x", inner.X, "y", inner.Y, "width", max(inner.Width*shareOf(s), 1), "height", inner.Height, "rx", "3", "fill", g.barFill(s, shareOf(s), false))
	g.write(s.Display.String(), label{x: box.X + box.Width - cellInset, y: box.Y + box.Height/2 + 5, size: bodySize, room: valueRoom - 4, anchor: "end", color: s.Color})
}
