package gocode

import (
	"cmp"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// row is a group of panels; without a header it is what stands before the first one, or
// behind a collapsed one.
type row struct {
	header resource.Object
	panels []resource.Object
}

// rowsOf groups panels in the order in which Grafana shows them.
func rowsOf(panels []resource.Object) []row {
	var rows []row
	open := false // whether the last row takes the panels that follow
	for _, panel := range byPosition(panels) {
		switch {
		case resource.Text(panel, "type") == "row":
			rows = append(rows, row{panel, byPosition(resource.Objects(panel, "panels"))})
			open = !resource.Flag(panel, "collapsed")
		case open:
			last := &rows[len(rows)-1]
			last.panels = append(last.panels, panel)
		default:
			rows = append(rows, row{nil, []resource.Object{panel}})
			open = true
		}
	}
	return rows
}

func byPosition(panels []resource.Object) []resource.Object {
	sorted := slices.Clone(panels)
	slices.SortStableFunc(sorted, func(a, b resource.Object) int {
		return cmp.Or(cmp.Compare(at(a, "y"), at(b, "y")), cmp.Compare(at(a, "x"), at(b, "x")))
	})
	return sorted
}

func at(panel resource.Object, key string) uint32 {
	return gridNumber(resource.Get(panel, "gridPos", key))
}

// rows writes the panels.
func (d *dashboardCode) rows() {
	var panels []resource.Object
	for _, f := range d.each("panels") {
		panels = append(panels, f.all)
	}
	l := newLiteral("[]obsgen.Row")
	for _, row := range rowsOf(panels) {
		l.add(d.row(row).element())
	}
	d.set("Rows", l.optional())
}

func (d *dashboardCode) row(row row) *literal {
	l := newLiteral("obsgen.Row")
	title := resource.Text(row.header, "title")
	l.set("Title", text(title))
	if title == "" && row.header != nil {
		l.note("Not in the definition: the header; in Grafana it is there, without a title.")
	}
	if resource.Flag(row.header, "collapsed") {
		l.set("Collapsed", "true")
	}
	if repeat := resource.Text(row.header, "repeat"); repeat != "" {
		l.note("Not in the definition: in Grafana the row is repeated for each value of " + repeat + ".")
	}
	l.set("Panels", d.panels(l, row.panels))
	return l
}

// panels writes those of a row. One that cannot be written is shown.
func (d *dashboardCode) panels(row *literal, panels []resource.Object) string {
	list := newLiteral("[]obsgen.Panel")
	var flow flow
	for _, panel := range panels {
		key := d.keys.of(panel)
		row.note(flow.moved(key, panel, panels)...)
		written, err := panelLiteral(panel, key)
		if err != nil {
			list.note("TODO: write the panel " + key + ": " + err.Error() + ". In Grafana: " + asJSON(panel))
			continue
		}
		list.add(written.element())
	}
	return list.optional()
}
