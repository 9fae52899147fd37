package panel

import (
	"github.com/grafana/grafana-foundation-sdk/go/common"
	"github.com/grafana/grafana-foundation-sdk/go/logs"
	"github.com/grafana/grafana-foundation-sdk/go/nodegraph"
	"github.com/grafana/grafana-foundation-sdk/go/table"
	"github.com/grafana/grafana-foundation-sdk/go/text"
)

// Text is a panel of Markdown.
func (s Style) Text(title, description, markdown string) *text.PanelBuilder {
	return text.NewPanelBuilder().
		Title(title).
		Description(description).
		Mode(text.TextModeMarkdown).
		Content(markdown)
}

// Logs lists log lines, newest first, with details on click.
func (s Style) Logs(title, description string, targets ...Target) *logs.PanelBuilder {
	return logs.NewPanelBuilder().
		Title(title).
		Description(description).
		Datasource(s.LokiRef()).
		Targets(targets).
		ShowTime(true).
		WrapLogMessage(true).
		EnableLogDetails(true).
		DedupStrategy(common.LogsDedupStrategyNone).
		SortOrder(common.LogsSortOrderDescending)
}

// Table lists rows, with a header to sort and filter by.
func (s Style) Table(title, description string, targets ...Target) *table.PanelBuilder {
	return table.NewPanelBuilder().
		Title(title).
		Description(description).
		Datasource(s.PrometheusRef()).
		Targets(targets).
		ShowHeader(true).
		Filterable(true).
		CellHeight(common.TableCellHeightSm).
		// The schema wants a reducer even where no footer is shown.
		Footer(common.NewTableFooterOptionsBuilder().Show(false).Reducer([]string{"sum"}))
}

// Traces lists the traces that a TraceQL search finds; a click opens one.
func (s Style) Traces(title, description string, targets ...Target) *table.PanelBuilder {
	return s.Table(title, description, targets...).Datasource(s.TempoRef())
}

// NodeGraph draws nodes and edges, such as a service map.
func (s Style) NodeGraph(title, description string, targets ...Target) *nodegraph.PanelBuilder {
	return nodegraph.NewPanelBuilder().
		Title(title).
		Description(description).
		Datasource(s.TempoRef()).
		Targets(targets)
}
