package draw

import (
	"strconv"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

func (g *grid) head() {
	x := 0.0
	for i, f := range g.fields {
		room := g.widths[i] - 2*cellInset
		if end := svg.Width(f.Name, bodySize)*1.04 + 6; resource.Flag(f.Config.Custom, "filterable") && end+12 < room {
			g.funnel(x+cellInset+end, headHeight/2)
		}
		g.write(f.Name, label{x: x + cellInset, y: headHeight/2 + 5, size: bodySize, room: max(room, 8), weight: 500})
		x += g.widths[i]
	}
	g.rule(0, headHeight, g.width, headHeight)
}

// funnel shows that a column can be filtered.
func (g *grid) funnel(x, y float64) {
	path := &svg.Path{}
	path.Move(x, y-5)
	path.Line(x+11, y-5)
	path.Line(x+7, y)
	path.Line(x+7, y+5)
	path.Line(x+4, y+3)
	path.Line(x+4, y)
	path.Close()
	g.Leaf("path", "d", path, "fill", "none", "stroke", g.paint(theme.Quiet), "stroke-linejoin", "round")
}

func (g *grid) rule(x1, y1, x2, y2 float64) {
	line := &svg.Path{}
	line.Move(x1, crisp(y1-1))
	line.Line(x2, crisp(y2-1))
	g.Leaf("path", "d", line, "stroke", g.paint(theme.Border))
}

func (g *grid) body(top float64) {
	if resource.Flag(g.panel.JSON, "options", "footer", "show") {
		g.height -= g.rowHeight
		g.footer()
	}
	n := g.fits(top, g.rowHeight)
	for i, row := range g.rows[:n] {
		x, y := 0.0, top+float64(i)*g.rowHeight
		for j, f := range g.fields {
			g.cell(Box{x, y, g.widths[j], g.rowHeight}, g.shown(f, row))
			x += g.widths[j]
		}
		g.rule(0, y+g.rowHeight, g.width, y+g.rowHeight)
	}
	g.columnRules(top, top+float64(n)*g.rowHeight)
	if more := len(g.rows) - n; more > 0 {
		g.write("… and "+strconv.Itoa(more)+" more rows", label{x: cellInset, y: top + float64(n)*g.rowHeight + 22, size: textSize, color: theme.Quiet})
	}
}

func (g *grid) columnRules(top, bottom float64) {
	x := 0.0
	lines := &svg.Path{}
	for _, width := range g.widths[:len(g.widths)-1] {
		x += width
		lines.Move(crisp(x-1), top)
		lines.Line(crisp(x-1), bottom)
	}
	g.Leaf("path", "d", lines, "stroke", g.paint(theme.Border))
}

// footer calculates with each column of numbers.
func (g *grid) footer() {
	calc := append(resource.Texts(g.panel.JSON, "options", "footer", "reducer"), "sum")[0]
	x := 0.0
	for i, f := range g.fields {
		text := ""
		if f.Column.Kind == frame.Number {
			text = f.Display(field.Reduce(calc, f.Column)).String()
		} else if i == 0 {
			text = field.CalcName(calc)
		}
		g.write(text, g.place(Box{x, g.height, g.widths[i], g.rowHeight}, f))
		x += g.widths[i]
	}
	g.rule(0, g.height+1, g.width, g.height+1)
}

// place aligns numbers to the right, unless the column says otherwise.
func (g *grid) place(box Box, f field.Field) label {
	l := label{x: box.X + cellInset, y: box.Y + box.Height/2 + 5, size: bodySize, room: max(box.Width-2*cellInset, 8), slack: 1.5 * cellInset}
	align := resource.Text(f.Config.Custom, "align")
	switch {
	case align == "right", align != "left" && align != "center" && f.Column.Kind == frame.Number:
		l.x, l.anchor = box.X+box.Width-cellInset, "end"
	case align == "center":
		l.x, l.anchor = box.X+box.Width/2, "middle"
	}
	return l
}
