package gocode

import (
	"github.com/grafana/grafana-foundation-sdk/go/annotationslist"
	"github.com/grafana/grafana-foundation-sdk/go/barchart"
	"github.com/grafana/grafana-foundation-sdk/go/bargauge"
	"github.com/grafana/grafana-foundation-sdk/go/candlestick"
	"github.com/grafana/grafana-foundation-sdk/go/canvas"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"
	"github.com/grafana/grafana-foundation-sdk/go/dashboardlist"
	"github.com/grafana/grafana-foundation-sdk/go/datagrid"
	"github.com/grafana/grafana-foundation-sdk/go/debug"
	"github.com/grafana/grafana-foundation-sdk/go/gauge"
	"github.com/grafana/grafana-foundation-sdk/go/geomap"
	"github.com/grafana/grafana-foundation-sdk/go/heatmap"
	"github.com/grafana/grafana-foundation-sdk/go/histogram"
	"github.com/grafana/grafana-foundation-sdk/go/logs"
	"github.com/grafana/grafana-foundation-sdk/go/news"
	"github.com/grafana/grafana-foundation-sdk/go/nodegraph"
	"github.com/grafana/grafana-foundation-sdk/go/piechart"
	"github.com/grafana/grafana-foundation-sdk/go/stat"
	"github.com/grafana/grafana-foundation-sdk/go/statetimeline"
	"github.com/grafana/grafana-foundation-sdk/go/statushistory"
	"github.com/grafana/grafana-foundation-sdk/go/table"
	textpanel "github.com/grafana/grafana-foundation-sdk/go/text"
	"github.com/grafana/grafana-foundation-sdk/go/timeseries"
	"github.com/grafana/grafana-foundation-sdk/go/trend"
	"github.com/grafana/grafana-foundation-sdk/go/xychart"
)

// panelBuilders are those of the SDK, by the type of panel.
func panelBuilders() map[string]func() (dashboard.Panel, error) {
	return map[string]func() (dashboard.Panel, error){
		"annolist":       annotationslist.NewPanelBuilder().Build,
		"barchart":       barchart.NewPanelBuilder().Build,
		"bargauge":       bargauge.NewPanelBuilder().Build,
		"candlestick":    candlestick.NewPanelBuilder().Build,
		"canvas":         canvas.NewPanelBuilder().Build,
		"dashlist":       dashboardlist.NewPanelBuilder().Build,
		"datagrid":       datagrid.NewPanelBuilder().Build,
		"debug":          debug.NewPanelBuilder().Build,
		"gauge":          gauge.NewPanelBuilder().Build,
		"geomap":         geomap.NewPanelBuilder().Build,
		"heatmap":        heatmap.NewPanelBuilder().Build,
		"histogram":      histogram.NewPanelBuilder().Build,
		"logs":           logs.NewPanelBuilder().Build,
		"news":           news.NewPanelBuilder().Build,
		"nodeGraph":      nodegraph.NewPanelBuilder().Build,
		"piechart":       piechart.NewPanelBuilder().Build,
		"stat":           stat.NewPanelBuilder().Build,
		"state-timeline": statetimeline.NewPanelBuilder().Build,
		"status-history": statushistory.NewPanelBuilder().Build,
		"table":          table.NewPanelBuilder().Build,
		"text":           textpanel.NewPanelBuilder().Build,
		"timeseries":     timeseries.NewPanelBuilder().Build,
		"trend":          trend.NewPanelBuilder().Build,
		"xychart":        xychart.NewPanelBuilder().Build,
	}
}
