package main

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/dashboards"
	"github.com/ltv-assistant/obsgen/internal/build"
)

// TestPlannedDashboards holds each dashboard of the plan against what it must show: the
// metrics and log fields that its queries read.
func TestPlannedDashboards(t *testing.T) {
	model := build.Build(bundle())
	for row, want := range map[string]struct {
		uid   string
		reads []string
	}{
		"D1 overview": {dashboards.SystemOverview, []string{"http_requests_total", `status=~"5.."`, "http_request_duration_seconds_bucket", obsgen.SLOBudgetRemaining, "ALERTS"}},
		"D2 service health": {dashboards.ServiceHealth, []string{"http_requests_total", `status=~"5.."`, "0.5,", "0.95,", "0.99,", "db_connections_active", "db_connections_max",
			"http_connections_active", "external_api_requests_total", "db_query_duration_seconds_bucket"}},
		"D3 indexing": {dashboards.IndexingPipeline, []string{"bullmq_queue_waiting", "bullmq_queue_active", "bullmq_jobs_completed_total", "bullmq_jobs_failed_total",
			"bullmq_job_duration_seconds_sum", "langgraph_stage_duration_seconds", "by (queue)", "stage"}},
		"D4 RAG":      {dashboards.RAGPerformance, []string{"rag_queries_total", "rag_query_duration_seconds_sum", "rag_query_duration_seconds_bucket", "qdrant_query_duration_seconds", "llm_generation_duration_seconds"}},
		"D5 requests": {dashboards.RequestSearch, []string{"requestId", "traceId", "userId", `service=~`}},
		"D6 audit":    {dashboards.DocumentAudit, []string{"context_action", "userId", "http_ip", "context_documentId"}},
		"D7 SLOs":     {dashboards.SLOs, []string{obsgen.SLOBudgetRemaining, obsgen.SLOBurnRate("1h"), obsgen.SLOErrorRatio("1h")}},
		"D8 stack": {dashboards.StackHealth, []string{"loki_distributor_lines_received_total", "tempo_distributor_spans_received_total", "loki_request_duration_seconds_bucket",
			"tempo_distributor_push_duration_seconds", "ALERTS", "alertmanager_notifications_total"}},
	} {
		t.Run(row, func(t *testing.T) {
			dashboard, ok := model.Dashboard(want.uid)
			if !ok {
				t.Fatalf("there is no dashboard %s", want.uid)
			}
			all := queriesOf(dashboard)
			for _, text := range want.reads {
				if !strings.Contains(all, text) {
					t.Errorf("no query reads %s", text)
				}
			}
		})
	}
}

func queriesOf(dashboard build.Dashboard) string {
	var all strings.Builder
	for _, panel := range dashboard.Panels {
		for _, query := range panel.Queries {
			all.WriteString(query.Expr + "\n")
		}
	}
	return all.String()
}

// TestPlannedAlerts holds the plan's rules against ours: severity, duration and threshold.
func TestPlannedAlerts(t *testing.T) {
	rules := map[string]obsgen.Rule{}
	for _, rule := range bundle().Rules {
		rules[rule.Name] = rule
	}
	for row, want := range map[string]struct {
		name      string
		severity  obsgen.Severity
		holds     time.Duration
		threshold string
	}{
		"A1": {"ServiceDown", obsgen.Critical, 2 * time.Minute, "== 0"},
		"A2": {"HighErrorRate", obsgen.Critical, 5 * time.Minute, "> 0.05"},
		"A3": {"HighLatency", obsgen.Critical, 5 * time.Minute, "> 2"},
		"A4": {"HighQueueDepth", obsgen.Warning, 10 * time.Minute, "> 1000"},
		"A5": {"SlowJobProcessing", obsgen.Warning, 10 * time.Minute, "> 300"},
	} {
		t.Run(row, func(t *testing.T) {
			rule := rules[want.name]
			if rule.Severity != want.severity || rule.For != want.holds || !strings.Contains(rule.Query.Expr, want.threshold) {
				t.Errorf("%s is %s after %v: %s; want %s after %v, %s", want.name, rule.Severity, rule.For, rule.Query.Expr, want.severity, want.holds, want.threshold)
			}
		})
	}
	for _, name := range []string{"ErrorLogBurst", "RepeatedFileAccessFailure"} { // A6
		if rules[name].Query.Language != obsgen.LogQL {
			t.Errorf("A6: %s is not an alert over logs", name)
		}
	}
}

// TestPlannedIntervals is A7: critical rules every minute, warnings every five.
func TestPlannedIntervals(t *testing.T) {
	for _, group := range build.Build(bundle()).Groups {
		for _, alert := range group.Alerts {
			want := map[obsgen.Severity]time.Duration{obsgen.Critical: time.Minute, obsgen.Warning: 5 * time.Minute, obsgen.Info: time.Minute}[alert.Severity]
			if group.Interval != want {
				t.Errorf("%s is evaluated every %v, want %v", alert.Name, group.Interval, want)
			}
		}
	}
}

// TestPlannedNotification is N1: critical to PagerDuty, warnings to Slack, and mail.
func TestPlannedNotification(t *testing.T) {
	notification := bundle().Notification
	contacts := map[string]obsgen.Contact{}
	for _, contact := range notification.Contacts {
		contacts[contact.Name] = contact
	}
	to := map[string]obsgen.Contact{}
	for _, route := range notification.Route.Routes {
		for _, matcher := range route.Match {
			if matcher.Label == "severity" {
				to[matcher.Value] = contacts[route.Contact]
			}
		}
	}
	if critical := to["critical"]; critical.PagerDuty == nil || critical.Email == nil {
		t.Error("critical alerts do not reach PagerDuty and mail")
	}
	if warning := to["warning"]; warning.Slack == nil || warning.Email == nil || warning.PagerDuty != nil {
		t.Error("warnings do not reach Slack and mail, or reach PagerDuty")
	}
	if len(notification.Route.GroupBy) == 0 || len(notification.MuteTimings) == 0 || len(notification.Templates) == 0 {
		t.Error("grouping, mute timings or templates are missing")
	}
}

// TestPlannedDatasources is S1: logs to traces, traces to logs and metrics, metrics to traces.
func TestPlannedDatasources(t *testing.T) {
	options := map[string]map[string]any{}
	for _, ds := range bundle().Datasources {
		options[ds.Type] = ds.Options
	}
	for kind, names := range map[string][]string{
		"loki":         {"derivedFields"},
		"tempo":        {"tracesToLogsV2", "tracesToMetrics", "serviceMap", "nodeGraph"},
		"prometheus":   {"exemplarTraceIdDestinations"},
		"alertmanager": {"implementation"},
	} {
		for _, name := range names {
			if _, ok := options[kind][name]; !ok {
				t.Errorf("the %s datasource has no %s", kind, name)
			}
		}
	}
}

// TestPlannedCatalogue is C1: the services of the plan and the metrics that it names.
func TestPlannedCatalogue(t *testing.T) {
	catalog := bundle().Catalog
	var services, metrics []string
	for _, service := range catalog.Services {
		services = append(services, service.Name)
	}
	for _, metric := range catalog.Metrics {
		metrics = append(metrics, metric.Name)
	}
	for _, name := range []string{"api-gateway", "ltv-assistant-auth", "ltv-assistant-datasource", "ltv-assistant-indexing", "ltv-assistant-retrieval"} {
		if !slices.Contains(services, name) {
			t.Errorf("the service %s is missing", name)
		}
	}
	for _, name := range []string{"http_requests_total", "http_request_duration_seconds", "db_query_duration_seconds", "db_connections_active",
		"bullmq_queue_waiting", "bullmq_jobs_completed_total", "bullmq_jobs_failed_total", "bullmq_job_duration_seconds"} {
		if !slices.Contains(metrics, name) {
			t.Errorf("the metric %s is missing", name)
		}
	}
}
