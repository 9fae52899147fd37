package draw

import (
	"slices"
	"strconv"

	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

const (
	headHeight = 36
	cellInset  = 8
	// cards is the width below which a table of many columns is drawn as cards.
	cards, cardColumns = 520, 3
)

// grid is a table in the making.
type grid struct {
	*canvas
	frame     field.Frame
	fields    []field.Field
	rows      []int
	widths    []float64
	rowHeight float64
}

// table draws a frame as a table.
func (c *canvas) table() {
	g, ok := c.gridOf()
	if !ok {
		c.noData()
		return
	}
	g.sort()
	if c.width < cards && len(g.fields) > cardColumns && len(g.rows) > 0 {
		g.cards()
		return
	}
	g.measure()
	y := 0.0
	if resource.Get(c.panel.JSON, "options", "showHeader") != false {
		g.head()
		y = headHeight
	}
	if len(g.rows) == 0 {
		c.noData()
		return
	}
	g.body(y)
}

// gridOf takes the frame that the panel shows, and of it the columns that are not hidden.
func (c *canvas) gridOf() (*grid, bool) {
	frames := slices.DeleteFunc(slices.Clone(c.frames), func(f field.Frame) bool { return len(f.Fields) == 0 })
	if len(frames) == 0 {
		return nil, false
	}
	chosen := int(within(c.option(0, "frameIndex"), 0, float64(len(frames)-1)))
	g := &grid{canvas: c, frame: frames[chosen], rowHeight: rowHeights(resource.Text(c.panel.JSON, "options", "cellHeight"))}
	for _, f := range g.frame.Fields {
		if !resource.Flag(f.Config.Custom, "hidden") && !f.Config.HiddenFrom("viz") {
			g.fields = append(g.fields, f)
		}
	}
	for row := range g.frame.Rows() {
		g.rows = append(g.rows, row)
	}
	if len(frames) > 1 && c.height > 120 {
		c.write("frame "+strconv.Itoa(chosen+1)+" of "+strconv.Itoa(len(frames)), label{x: c.width - padding, y: c.height - 6, size: 11, anchor: "end", color: theme.Quiet})
		c.height -= 20
	}
	return g, len(g.fields) > 0
}

func rowHeights(size string) float64 {
	switch size {
	case "md":
		return 42
	case "lg":
		return 48
	}
	return 36
}

// sort orders the rows as the panel says.
func (g *grid) sort() {
	for _, by := range slices.Backward(resource.Objects(g.panel.JSON, "options", "sortBy")) {
		for _, f := range g.fields {
			if f.Name == resource.Text(by, "displayName") {
				slices.SortStableFunc(g.rows, func(a, b int) int {
					if resource.Flag(by, "desc") {
						a, b = b, a
					}
					return f.At(a).Compare(f.At(b))
				})
			}
		}
	}
}

// moreHeight is what the line needs that says how many rows are missing.
const moreHeight = 26

// fits is how many rows have room below y.
func (g *grid) fits(y, height float64) int {
	if y+height*float64(len(g.rows)) <= g.height {
		return len(g.rows)
	}
	return min(max(int((g.height-y-moreHeight)/height), 1), len(g.rows))
}

func (g *grid) shown(f field.Field, row int) field.Shown {
	v := f.At(row)
	return field.Shown{Title: f.Name, Display: f.Display(v), Value: v, Field: f, Frame: g.frame, Row: row}
}
