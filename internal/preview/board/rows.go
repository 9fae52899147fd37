package board

import (
	"cmp"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/preview/draw"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Rows are the dashboard's rows from above, each with its panels in reading order.
func (d Dashboard) Rows() []Row {
	variables := d.values()
	rows := []Row{{}}
	for _, object := range inOrder(resource.Objects(d.JSON, "panels")) {
		p := d.panel(object, variables)
		if resource.Text(object, "type") != "row" {
			last := &rows[len(rows)-1]
			last.Panels = append(last.Panels, p)
			continue
		}
		row := Row{Title: p.Title(), Header: true, Collapsed: resource.Flag(object, "collapsed")}
		for _, inner := range inOrder(resource.Objects(object, "panels")) {
			row.Panels = append(row.Panels, d.panel(inner, variables))
		}
		rows = append(rows, row)
	}
	rows = slices.DeleteFunc(rows, func(r Row) bool { return !r.Header && len(r.Panels) == 0 })
	for i := range rows {
		toTop(rows[i].Panels)
	}
	return rows
}

func inOrder(objects []resource.Object) []resource.Object {
	at := func(o resource.Object, key string) float64 { return resource.Number(o, "gridPos", key) }
	slices.SortStableFunc(objects, func(a, b resource.Object) int {
		return cmp.Or(cmp.Compare(at(a, "y"), at(b, "y")), cmp.Compare(at(a, "x"), at(b, "x")))
	})
	return objects
}

// toTop counts the lines from the first panel on.
func toTop(panels []Panel) {
	if len(panels) == 0 {
		return
	}
	top := panels[0].Y
	for i := range panels {
		panels[i].Y -= top
	}
}

// Lines is how many lines of the grid a row's panels take.
func (r Row) Lines() int {
	lines := 0
	for _, p := range r.Panels {
		lines = max(lines, p.Y+p.H)
	}
	return lines
}

// A line of Grafana's grid, what is between two, and how wide the grid is here.
const (
	lineHeight = 30
	gap        = 8
	// Width is that of a wide screen.
	Width = 1468.0
)

// Size is how large a panel is.
func (p Panel) Size() draw.Size {
	return draw.Size{Width: span(p.W, (Width-23*gap)/24), Height: span(p.H, lineHeight)}
}

// Corner is where the panel's upper left corner is in its row.
func (p Panel) Corner() (x, y float64) {
	return float64(p.X) * ((Width-23*gap)/24 + gap), float64(p.Y) * (lineHeight + gap)
}

func span(n int, each float64) float64 { return float64(n)*(each+gap) - gap }
