package draw

import (
	"math"

	"github.com/ltv-assistant/obsgen/internal/preview/theme"
)

// split divides a box between the chart and the legend.
func (l *legend) split(box Box) (chart, legend Box) {
	switch {
	case len(l.items) == 0:
		return box, Box{}
	case l.right:
		width := min(l.naturalWidth(), box.Width*legendWidth)
		return Box{box.X, box.Y, box.Width - width - padding, box.Height}, Box{box.X + box.Width - width, box.Y, width, box.Height}
	}
	height := min(l.naturalHeight(box.Width), l.mostHeight(box.Height))
	return Box{box.X, box.Y, box.Width, box.Height - height - 2}, Box{box.X, box.Y + box.Height - height, box.Width, height}
}

// mostHeight is a share of the panel, in whole rows.
func (l *legend) mostHeight(height float64) float64 {
	rows := math.Ceil(height * legendShare / legendRow)
	return max(rows, l.leastRows()) * legendRow
}

func (l *legend) leastRows() float64 {
	if l.table {
		return 2
	}
	return 1
}

func (l *legend) draw(box Box) {
	switch {
	case len(l.items) == 0:
	case l.table:
		l.drawTable(box)
	default:
		l.drawList(box)
	}
}

// marker is the short line in a series' colour.
func (l *legend) marker(x, middle float64, color theme.Color) {
	l.Leaf("rect", "x", x, "y", middle-2, "width", "14", "height", "4", "rx", "2", "fill", l.paint(color))
}
