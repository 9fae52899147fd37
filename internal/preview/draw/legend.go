package draw

import (
	"cmp"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

const (
	legendRow = 22
	// legendShare of a chart is at most for a legend below it, or beside it.
	legendShare, legendWidth = 0.35, 0.6
	// narrow is when there is no room beside a chart.
	narrow = 420
)

// legend names series, and can calculate with their values.
type legend struct {
	*canvas
	items        []legendItem
	calcs        []string
	table, right bool
	sortBy       string
	descending   bool
}

type legendItem struct {
	name   string
	color  theme.Color
	values []field.Display
	shown  field.Shown
}

// legendOf makes a chart's legend; one that is not shown has no items.
func (c *canvas) legendOf(all []*series) *legend {
	l := c.newLegend()
	for _, s := range all {
		if !s.Config.HiddenFrom("legend") {
			l.add(s.Field, s.color)
		}
	}
	l.sort()
	return l
}

func (c *canvas) newLegend() *legend {
	options := resource.Get(c.panel.JSON, "options", "legend")
	return &legend{
		canvas: c, calcs: resource.Texts(options, "calcs"), table: resource.Text(options, "displayMode") == "table",
		right:  resource.Text(options, "placement") == "right" && c.width >= narrow,
		sortBy: resource.Text(options, "sortBy"), descending: resource.Flag(options, "sortDesc"),
	}
}

// hidden reports whether the dashboard wants no legend.
func (l *legend) hidden() bool {
	options := resource.Get(l.panel.JSON, "options", "legend")
	return resource.Get(options, "showLegend") == false || resource.Text(options, "displayMode") == "hidden"
}

func (l *legend) add(f field.Field, color theme.Color) {
	if l.hidden() {
		return
	}
	item := legendItem{name: f.Name, color: color, shown: field.Shown{Field: f}}
	for _, calc := range l.calcs {
		item.values = append(item.values, f.Display(field.Reduce(calc, f.Column)))
	}
	l.items = append(l.items, item)
}

// sort orders the items by a column, if the dashboard says so.
func (l *legend) sort() {
	at := slices.IndexFunc(l.calcs, func(calc string) bool { return field.CalcName(calc) == l.sortBy })
	if at < 0 && l.sortBy != "Name" {
		return
	}
	slices.SortStableFunc(l.items, func(a, b legendItem) int {
		if l.descending {
			a, b = b, a
		}
		if at < 0 {
			return cmp.Compare(a.name, b.name)
		}
		return cmp.Compare(a.values[at].Number, b.values[at].Number)
	})
}
