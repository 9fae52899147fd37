package build

import (
	"hash/fnv"

	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen"
)

// row adds a row's header, unless it has no title, and its panels. Grafana keeps the
// panels of a collapsed row inside the row, those of an open one beside it.
func (b *dashboardBuilder) row(row obsgen.Row) {
	b.grid.newLine()
	var header *dashboard.RowPanel
	if row.Title != "" {
		header = dashboard.NewRowPanel()
		header.Title = &row.Title
		header.Collapsed = row.Collapsed
		header.Id = PanelID(b.definition.UID, "row/"+row.Title)
		header.GridPos = b.grid.place(24, 1)
		b.spec.Panels = append(b.spec.Panels, dashboard.PanelOrRowPanel{RowPanel: header})
	}
	for _, definition := range row.Panels {
		panel, ok := b.panel(definition)
		switch {
		case !ok:
		case header != nil && row.Collapsed:
			header.Panels = append(header.Panels, panel)
		default:
			b.spec.Panels = append(b.spec.Panels, dashboard.PanelOrRowPanel{Panel: &panel})
		}
	}
}

func (b *dashboardBuilder) panel(definition obsgen.Panel) (dashboard.Panel, bool) {
	panel, err := safely(definition.Panel)
	if err == nil {
		panel.Targets, err = withRefIDs(panel.Targets)
	}
	if err != nil {
		b.problem(definition.Key, err)
		return dashboard.Panel{}, false
	}
	inPlace(panel.Links)
	if panel.FieldConfig != nil {
		inPlace(panel.FieldConfig.Defaults.Links)
	}
	id := PanelID(b.definition.UID, definition.Key)
	panel.Id = &id
	panel.GridPos = b.grid.place(orSize(definition.Width, 12), orSize(definition.Height, 8))
	b.panels = append(b.panels, Panel{Key: definition.Key, ID: id, Spec: panel, Queries: queries(panel.Targets)})
	return panel, true
}

// PanelID derives a panel's id from its key, so that it never depends on position.
// Two keys can collide, in one of 50,000 dashboards of 60 panels; a check reports that.
func PanelID(dashboardUID, key string) uint32 {
	hash := fnv.New32a()
	hash.Write([]byte(dashboardUID + "/" + key))
	return hash.Sum32()%99_999_989 + 1 // eight digits can still be read in a URL
}

func deref(text *string) string {
	if text == nil {
		return ""
	}
	return *text
}

func orSize(size, otherwise uint32) uint32 {
	if size == 0 {
		return otherwise
	}
	return size
}
