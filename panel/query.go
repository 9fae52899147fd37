package panel

import (
	"github.com/grafana/grafana-foundation-sdk/go/loki"
	"github.com/grafana/grafana-foundation-sdk/go/prometheus"
	"github.com/grafana/grafana-foundation-sdk/go/tempo"
)

// Prom is a PromQL query over the time range, with exemplars. Legend may use {{label}}.
func (s Style) Prom(expr, legend string) *prometheus.DataqueryBuilder {
	return prometheus.NewDataqueryBuilder().
		Datasource(s.PrometheusRef()).
		EditorMode(prometheus.QueryEditorModeCode).
		Expr(expr).
		LegendFormat(legend).
		Range().
		Exemplar(true)
}

// Now is a PromQL query at the end of the time range only: for stats and bar gauges
// that show the present, and cheap.
func (s Style) Now(expr, legend string) *prometheus.DataqueryBuilder {
	return s.Prom(expr, legend).Instant().Exemplar(false)
}

// Columns is a PromQL query at the end of the time range, as rows of a table.
func (s Style) Columns(expr string) *prometheus.DataqueryBuilder {
	return s.Now(expr, "").Format(prometheus.PromQueryFormatTable)
}

// Buckets is a PromQL query whose result is a histogram by le, for a heatmap.
func (s Style) Buckets(expr string) *prometheus.DataqueryBuilder {
	return s.Prom(expr, "{{le}}").Format(prometheus.PromQueryFormatHeatmap).Exemplar(false)
}

// Log is a LogQL query over the time range: lines, or numbers for a graph.
func (s Style) Log(expr, legend string) *loki.DataqueryBuilder {
	return loki.NewDataqueryBuilder().
		Datasource(s.LokiRef()).
		EditorMode(loki.QueryEditorModeCode).
		Expr(expr).
		LegendFormat(legend).
		QueryType("range")
}

// LogNow is a LogQL metric query at the end of the time range only.
func (s Style) LogNow(expr, legend string) *loki.DataqueryBuilder {
	return s.Log(expr, legend).QueryType("instant")
}

// Trace is a TraceQL search, or the id of one trace. It lists at most 50 traces.
func (s Style) Trace(query string) *tempo.DataqueryBuilder {
	return tempo.NewDataqueryBuilder().
		Datasource(s.TempoRef()).
		QueryType("traceql").
		Query(query).
		Limit(50).
		TableType(tempo.SearchTableTypeTraces)
}
