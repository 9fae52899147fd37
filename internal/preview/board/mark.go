package board

import (
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
)

// Place is the upper left corner of a panel on Grafana's grid.
type Place struct{ X, Y int }

// Mark is what happened to a panel.
type Mark string

// The marks, in the words of a report.
const (
	Added   Mark = "added"
	Removed Mark = "removed"
	Changed Mark = "changed"
	Moved   Mark = "moved"
)

// marked reports whether any panel of a row is marked: then it is shown, also if people find it
// collapsed.
func (r Row) marked() bool {
	for _, p := range r.Panels {
		if p.Mark != "" {
			return true
		}
	}
	return false
}

// outline is drawn around a panel that is marked.
func (p Panel) outline(w *svg.Writer, t theme.Theme) {
	colour, known := map[Mark]string{Added: "green", Removed: "red", Changed: "orange", Moved: "blue"}[p.Mark]
	if !known {
		return
	}
	size := p.Size()
	paint := t.Paint(theme.Named(colour))
	w.Leaf("rect", "x", -2, "y", -2, "width", size.Width+4, "height", size.Height+4, "rx", 4, "fill", "none", "stroke", paint, "stroke-width", 4)
	label := string(p.Mark)
	w.Leaf("rect", "x", size.Width-svg.Width(label, 14)-16, "y", -2, "width", svg.Width(label, 14)+18, "height", 24, "fill", paint)
	w.Text(size.Width-svg.Width(label, 14)-7, 15, label, "font-size", 14, "font-weight", "500", "fill", "#fff")
}
