package dashboards

import (
	"strings"

	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/common"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"
	"github.com/grafana/grafana-foundation-sdk/go/table"
)

// column is a field of the log line, shown as a column of a table.
type column struct {
	field, title string
	width        int
	// more are further settings of the column, such as a unit or a link. A column
	// without a width takes the room that is left.
	more []dashboard.DynamicConfigValue
}

// logTable shows log lines as rows: the time and the columns. The query must parse its
// lines with json; keep leaves only the columns, so that nothing else appears.
func logTable(title, description, query string, columns ...column) *table.PanelBuilder {
	s := style()
	var fields []string
	for _, c := range columns {
		fields = append(fields, c.field)
	}
	panel := s.Table(title, description, s.Log(query+" | keep "+strings.Join(fields, ", "), "").MaxLines(1000)).
		Datasource(s.LokiRef()).
		WithTransformation(transform("extractFields", map[string]any{"source": "labels", "format": "json", "replace": true, "keepTime": true})).
		WithTransformation(numbers(columns)).
		WithTransformation(order(columns)).
		OverrideByName("Time", list(set("custom.width", 195), set("unit", "time:YYYY-MM-DD HH:mm:ss.SSS")))
	for _, c := range columns {
		settings := c.more
		if c.width > 0 {
			settings = append(list(set("custom.width", c.width)), c.more...)
		}
		if len(settings) > 0 {
			panel.OverrideByName(c.title, settings)
		}
	}
	return panel
}

// order puts the columns in their order and gives them their titles.
func order(columns []column) dashboard.DataTransformerConfig {
	index, titles := map[string]any{"Time": 0}, map[string]any{}
	for i, c := range columns {
		index[c.field], titles[c.field] = i+1, c.title
	}
	return transform("organize", map[string]any{"indexByName": index, "renameByName": titles, "excludeByName": map[string]any{}})
}

// numbers turns columns with a unit or thresholds into numbers; log fields are texts.
func numbers(columns []column) dashboard.DataTransformerConfig {
	conversions := []any{}
	for _, c := range columns {
		for _, setting := range c.more {
			if setting.Id == "unit" || setting.Id == "thresholds" {
				conversions = append(conversions, map[string]any{"targetField": c.field, "destinationType": "number"})
			}
		}
	}
	return transform("convertFieldType", map[string]any{"fields": map[string]any{}, "conversions": conversions})
}

func transform(id string, options map[string]any) dashboard.DataTransformerConfig {
	return dashboard.DataTransformerConfig{Id: id, Options: options}
}

func set(id string, value any) dashboard.DynamicConfigValue {
	return dashboard.DynamicConfigValue{Id: id, Value: value}
}

// statusColours show an HTTP status in orange or red when it is an error.
func statusColours() []dashboard.DynamicConfigValue {
	steps := []any{
		map[string]any{"color": "green", "value": nil},
		map[string]any{"color": "orange", "value": 400},
		map[string]any{"color": "red", "value": 500},
	}
	return list(
		set("thresholds", map[string]any{"mode": "absolute", "steps": steps}),
		set("color", map[string]any{"mode": "thresholds"}),
		set("custom.cellOptions", map[string]any{"type": "color-text"}),
	)
}

// linkTo makes every value of a column a link.
func linkTo(title, url string) dashboard.DynamicConfigValue {
	return set("links", list(map[string]any{"title": title, "url": url}))
}

// sortBy sorts a table by one column, the largest or latest first if descending.
func sortBy(title string, descending bool) []cog.Builder[common.TableSortByFieldState] {
	return list[cog.Builder[common.TableSortByFieldState]](
		common.NewTableSortByFieldStateBuilder().DisplayName(title).Desc(descending))
}
