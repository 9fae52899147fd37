package gocode

import (
	"cmp"
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// flow lays panels out as package build does: from left to right, in lines as high as their
// highest panel.
type flow struct {
	x, y, height uint32
	// shift is by how much the flow is below Grafana's layout since the last panel.
	shift int
}

const columns = 24

func (f *flow) place(width, height uint32) (x, y uint32) {
	if f.x+width > columns {
		f.y += f.height
		f.x, f.height = 0, 0
	}
	x = f.x
	f.x += width
	f.height = max(f.height, height)
	return x, f.y
}

// moved notes a panel that the flow puts elsewhere than Grafana has it, within its row.
func (f *flow) moved(key string, panel resource.Object, row []resource.Object) []string {
	if resource.Get(panel, "gridPos") == nil {
		return nil
	}
	x, y := f.place(cmp.Or(at(panel, "w"), 12), cmp.Or(at(panel, "h"), 8))
	haveX, haveY := at(panel, "x"), at(panel, "y")-top(row)
	shift := int(y) - int(haveY)
	if x == haveX && shift == f.shift {
		return nil
	}
	f.shift = shift
	return []string{fmt.Sprintf("In Grafana %s is at column %d, line %d of the row; here it flows to column %d, line %d.", key, haveX, haveY, x, y)}
}

// top is where a row's panels begin.
func top(row []resource.Object) uint32 {
	first := at(row[0], "y")
	for _, panel := range row {
		first = min(first, at(panel, "y"))
	}
	return first
}
