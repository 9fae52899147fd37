package draw

import (
	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
)

const (
	// leastColumn is how wide Grafana keeps a column that has no width.
	leastColumn = 150
	// measuredRows are enough to see how wide a column's texts are.
	measuredRows = 50
)

// measure gives columns their widths, and divides what is left among the others. Where
// there is not enough, columns get what their texts need, and all are narrowed alike.
func (g *grid) measure() {
	left, free := g.width, []int(nil)
	g.widths = make([]float64, len(g.fields))
	for i, f := range g.fields {
		if g.widths[i] = within(field.Or(f.Config.Custom, 0, "width"), 0, 2000); g.widths[i] == 0 {
			free = append(free, i)
		}
		left -= g.widths[i]
	}
	if left < leastColumn*float64(len(free)) || left < 0 || !g.share(left, free) {
		g.narrow()
	}
}

// share divides a width equally; columns with longer texts get more, if there is enough.
func (g *grid) share(width float64, free []int) bool {
	needed, equal := 0.0, width/float64(max(len(free), 1))
	for _, i := range free {
		needed += max(g.textWidth(g.fields[i]), equal/2)
	}
	for _, i := range free {
		g.widths[i] = max(g.textWidth(g.fields[i]), equal/2) + (width-needed)/float64(len(free))
	}
	return needed <= width
}

func (g *grid) narrow() {
	total := 0.0
	for i, f := range g.fields {
		wanted := g.textWidth(f)
		if g.widths[i] > 0 {
			wanted = min(wanted, g.widths[i])
		}
		g.widths[i] = wanted
		total += wanted
	}
	for i := range g.widths {
		g.widths[i] *= g.width / total
	}
}

// textWidth is how wide the texts of a column are, within reason.
func (g *grid) textWidth(f field.Field) float64 {
	width := svg.Width(f.Name, bodySize)
	for _, row := range g.rows[:min(len(g.rows), measuredRows)] {
		width = max(width, svg.Width(f.Display(f.At(row)).String(), bodySize))
	}
	return within(width+2*cellInset+4, 48, 420)
}
