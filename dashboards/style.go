package dashboards

import (
	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen/datasources"
	"github.com/ltv-assistant/obsgen/panel"
)

func style() panel.Style {
	return panel.Style{
		Prometheus: datasources.PrometheusUID,
		Loki:       datasources.LokiUID,
		Tempo:      datasources.TempoUID,
	}
}

// links lead from every dashboard to the others, with time range and variables.
func links() []cog.Builder[dashboard.DashboardLink] {
	return []cog.Builder[dashboard.DashboardLink]{
		panel.DashboardLink("Overview", SystemOverview),
		panel.DashboardLink("Service health", ServiceHealth),
		panel.DashboardLink("Indexing", IndexingPipeline),
		panel.DashboardLink("RAG", RAGPerformance),
		panel.DashboardLink("SLOs", SLOs),
		panel.DashboardLink("Find a request", RequestSearch),
		panel.DashboardLink("Audit", DocumentAudit),
		panel.DashboardLink("Monitoring stack", StackHealth),
	}
}

// annotations mark on every graph where alerts began to fire and versions to run. An alert
// that fires for days must not colour the graphs for days.
func annotations() []cog.Builder[dashboard.AnnotationQuery] {
	return []cog.Builder[dashboard.AnnotationQuery]{
		style().Annotation("Alerts", panel.Red,
			`ALERTS{alertstate="firing",severity=~"critical|warning"} unless ALERTS{alertstate="firing"} offset 5m`,
			"{{alertname}}", "{{severity}} {{service}} {{queue}}"),
		style().Annotation("Deployments", panel.Blue,
			`count by (service, version) (app_build_info) unless count by (service, version) (app_build_info offset 5m)`,
			"{{service}} {{version}}", "version {{version}} started"),
	}
}

// serviceVariable offers the services that answer HTTP requests.
func serviceVariable() cog.Builder[dashboard.VariableModel] {
	return style().Variable("service", "Service", `label_values(http_requests_total, service)`)
}
