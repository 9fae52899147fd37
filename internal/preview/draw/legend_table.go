package draw

import (
	"strconv"

	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
)

const (
	// nameAt is where names begin, columnSpace what is between columns.
	nameAt, columnSpace = 30, 16
)

// drawTable has a row for each series and a column for each calculation.
func (l *legend) drawTable(box Box) {
	widths := l.columnWidths()
	room := box.Width - nameAt - padding
	for _, w := range widths {
		room -= w
	}
	l.tableHead(box, widths)
	rows := l.fitting(box.Height/legendRow - 1)
	lines := &svg.Path{}
	for i, item := range l.items[:rows] {
		y := box.Y + float64(i+1)*legendRow
		lines.Move(box.X, crisp(y))
		lines.Line(box.X+box.Width, crisp(y))
		l.tableRow(item, Box{box.X, y, box.Width, legendRow}, widths, room)
	}
	l.Leaf("path", "d", lines, "stroke", l.paint(theme.Border))
	l.more(box.X+nameAt, box.Y+float64(rows+1)*legendRow+15, len(l.items)-rows)
}

// fitting is how many items have room; one row is needed to say that there are more.
func (l *legend) fitting(rows float64) int {
	n := max(int(rows+0.01), 1)
	if n < len(l.items) {
		return max(n-1, 0)
	}
	return len(l.items)
}

// more says how many items there was no room for.
func (l *legend) more(x, y float64, n int) {
	if n > 0 {
		l.write("… and "+strconv.Itoa(n)+" more", label{x: x, y: y, size: textSize, color: theme.Quiet})
	}
}

func (l *legend) tableHead(box Box, widths []float64) {
	l.write("Name", label{x: box.X + nameAt, y: box.Y + 16, size: textSize, color: theme.Link, weight: 500})
	right := box.X + box.Width - padding
	for i := len(l.calcs) - 1; i >= 0; i-- {
		name := field.CalcName(l.calcs[i])
		if name == l.sortBy {
			l.arrow(right+3, box.Y+12)
		}
		l.write(name, label{x: right, y: box.Y + 16, size: textSize, anchor: "end", color: theme.Link, weight: 500})
		right -= widths[i]
	}
}

// arrow shows by which column a table is sorted.
func (l *legend) arrow(x, y float64) {
	down := 2.0
	if !l.descending {
		down = -2
	}
	path := &svg.Path{}
	path.Move(x, y-down/2)
	path.Line(x+2.5, y+down/2)
	path.Line(x+5, y-down/2)
	l.Leaf("path", "d", path, "fill", "none", "stroke", l.paint(theme.Link))
}

func (l *legend) tableRow(item legendItem, row Box, widths []float64, room float64) {
	l.marker(row.X+padding, row.Y+legendRow/2, item.color)
	l.linked(item.shown, func() { l.write(item.name, label{x: row.X + nameAt, y: row.Y + 15, size: textSize, room: room}) })
	right := row.X + row.Width - padding
	for i := len(item.values) - 1; i >= 0; i-- {
		l.write(item.values[i].String(), label{x: right, y: row.Y + 15, size: textSize, room: widths[i], anchor: "end"})
		right -= widths[i]
	}
}

// columnWidths are those of the calculations.
func (l *legend) columnWidths() []float64 {
	widths := make([]float64, len(l.calcs))
	for i, calc := range l.calcs {
		widths[i] = svg.Width(field.CalcName(calc), textSize) * 1.05
		for _, item := range l.items {
			widths[i] = max(widths[i], svg.Width(item.values[i].String(), textSize))
		}
		widths[i] += columnSpace
	}
	return widths
}

func (l *legend) naturalWidth() float64 {
	width := svg.Width("Name", textSize)
	for _, item := range l.items {
		width = max(width, svg.Width(item.name, textSize))
	}
	if !l.table {
		return width + nameAt + 3*padding + l.listValues()
	}
	for _, w := range l.columnWidths() {
		width += w
	}
	return width + nameAt + 2*padding
}

func (l *legend) naturalHeight(width float64) float64 {
	if l.table {
		return float64(len(l.items)+1) * legendRow
	}
	return float64(len(l.layout(width))) * legendRow
}
