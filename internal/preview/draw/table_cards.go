package draw

import (
	"strconv"

	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
)

const (
	cardLine = 22
	cardGap  = 10
)

// cards draw each row below the other, with the names of the columns on the left: on a
// telephone, columns would be too narrow to read.
func (g *grid) cards() {
	height := float64(len(g.fields))*cardLine + cardGap
	n := g.fits(padding, height)
	names := g.nameWidth()
	for i, row := range g.rows[:n] {
		y := padding + float64(i)*height
		for j, f := range g.fields {
			g.cardLine(f, row, y+float64(j)*cardLine, names)
		}
		g.rule(padding, y+height-cardGap/2, g.width-padding, y+height-cardGap/2)
	}
	if more := len(g.rows) - n; more > 0 {
		g.write("… and "+strconv.Itoa(more)+" more rows", label{x: padding, y: padding + float64(n)*height + 14, size: textSize, color: theme.Quiet})
	}
}

func (g *grid) nameWidth() float64 {
	width := 0.0
	for _, f := range g.fields {
		width = max(width, svg.Width(f.Name, textSize))
	}
	return min(width+16, g.width*0.4)
}

func (g *grid) cardLine(f field.Field, row int, y, names float64) {
	g.write(f.Name, label{x: padding, y: y + 15, size: textSize, room: names - 8, color: theme.Quiet})
	s := g.shown(f, row)
	box := Box{padding + names - cellInset, y, min(svg.Width(s.Display.String(), bodySize)*1.04+2*cellInset, g.width-names-padding), cardLine}
	l := label{x: box.X + cellInset, y: y + 16, size: bodySize, room: g.width - names - 2*padding}
	switch kind := cellType(f); kind {
	case "color-text":
		l.color = s.Color
	case "color-background", "color-background-solid":
		if !s.Value.None() {
			l.color = s.Color.OnTop()
			g.background(box, s, kind)
		}
	}
	g.linkedText(s, l)
}
