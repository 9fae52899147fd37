package draw

import (
	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
)

// drawList has the series one after the other.
func (l *legend) drawList(box Box) {
	lines := l.layout(box.Width)
	rows := l.rowsOf(lines, box.Height)
	drawn := 0
	for i, line := range lines[:rows] {
		y, x := box.Y+float64(i)*legendRow, box.X+padding
		for _, item := range line {
			l.listItem(item, x, y, box.Width)
			x += l.itemWidth(item)
		}
		drawn += len(line)
	}
	l.more(box.X+padding, box.Y+float64(rows)*legendRow+15, len(l.items)-drawn)
}

// rowsOf is how many lines have room; one is needed to say that there are more.
func (l *legend) rowsOf(lines [][]legendItem, height float64) int {
	n := max(int(height/legendRow+0.01), 1)
	if n < len(lines) {
		return n - 1
	}
	return len(lines)
}

func (l *legend) listItem(item legendItem, x, y, room float64) {
	l.marker(x, y+legendRow/2, item.color)
	l.linked(item.shown, func() { l.write(item.name, label{x: x + 22, y: y + 15, size: textSize, room: room - nameAt}) })
	if text := l.valuesText(item); text != "" {
		l.write(text, label{x: x + 30 + svg.Width(item.name, textSize), y: y + 15, size: textSize, color: theme.Quiet})
	}
}

// layout breaks the items into lines; beside a chart, each has its own.
func (l *legend) layout(width float64) [][]legendItem {
	var lines [][]legendItem
	left := 0.0
	for _, item := range l.items {
		if w := l.itemWidth(item); len(lines) == 0 || l.right || w > left {
			lines, left = append(lines, nil), width-padding
		}
		left -= l.itemWidth(item)
		lines[len(lines)-1] = append(lines[len(lines)-1], item)
	}
	return lines
}

func (l *legend) itemWidth(item legendItem) float64 {
	width := 22 + svg.Width(item.name, textSize) + columnSpace
	if text := l.valuesText(item); text != "" {
		width += 8 + svg.Width(text, textSize)
	}
	return width
}

func (l *legend) valuesText(item legendItem) string {
	text := ""
	for i, v := range item.values {
		if i > 0 {
			text += "  "
		}
		text += field.CalcName(l.calcs[i]) + ": " + v.String()
	}
	return text
}

// listValues is how wide the calculated values of a list are.
func (l *legend) listValues() float64 {
	most := 0.0
	for _, item := range l.items {
		most = max(most, svg.Width(l.valuesText(item), textSize))
	}
	return most
}
