package validate

import (
	"time"

	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/panel"
)

// acme is a shop of two services that is right in every way; examples spoil one thing.
func acme() *obsgen.Bundle {
	return &obsgen.Bundle{
		Name: "acme", Title: "Acme Shop",
		URLs:         obsgen.URLs{Grafana: "https://grafana.acme.example", Runbooks: "https://git.acme.example/runbooks"},
		Catalog:      acmeCatalog(),
		Datasources:  acmeDatasources(),
		Dashboards:   []obsgen.Dashboard{acmeDashboard()},
		Rules:        []obsgen.Rule{highErrorRate(), errorLogBurst()},
		Records:      []obsgen.Record{{Name: "service:http_requests:rate5m", Expr: `sum by (service) (rate(http_requests_total[5m]))`}},
		SLOs:         []obsgen.SLO{ordersSLO()},
		Runbooks:     []obsgen.Runbook{runbook("HighErrorRate"), runbook("ErrorLogBurst")},
		Notification: acmeNotification(),
	}
}

const (
	shopHealth = "shop-health"
	orders     = "shop-orders"
	payments   = "shop-payments"
)

var style = panel.Style{Prometheus: "prometheus", Loki: "loki", Tempo: "tempo"}

func acmeCatalog() obsgen.Catalog {
	services := []string{orders, payments}
	status := obsgen.Label{Name: "status", Values: []string{"200", "404", "500", "503"}}
	queue := obsgen.Label{Name: "queue", Values: []string{"mail"}}
	return obsgen.Catalog{
		Services:     []obsgen.Service{{Name: orders, Title: "Orders"}, {Name: payments, Title: "Payments"}},
		TargetLabels: []obsgen.Label{{Name: "service", Values: services}, {Name: "instance"}},
		Metrics: []obsgen.Metric{
			{Name: "up", Type: obsgen.Gauge},
			{Name: "http_requests_total", Type: obsgen.Counter, Labels: []obsgen.Label{status}, Services: services},
			{Name: "http_request_duration_seconds", Type: obsgen.Histogram, Unit: "seconds", Buckets: []float64{0.1, 1}, Services: services},
			{Name: "gc_duration_seconds", Type: obsgen.Summary, Unit: "seconds", Services: []string{orders}},
			{Name: "bullmq_queue_waiting", Type: obsgen.Gauge, Labels: []obsgen.Label{queue}, Services: []string{orders}},
			{Name: "bullmq_job_duration_seconds", Type: obsgen.Histogram, Labels: []obsgen.Label{queue}, Services: []string{orders}},
		},
		Logs: obsgen.LogFormat{
			StreamLabels: []obsgen.Label{{Name: "service", Values: services}},
			Fields: []obsgen.LogField{
				{Path: "level", Type: obsgen.StringField, Required: true, Enum: []string{"info", "warn", "error"}},
				{Path: "service", Type: obsgen.StringField, Required: true},
				{Path: "message", Type: obsgen.StringField, Required: true},
				{Path: "http.duration", Type: obsgen.NumberField, Unit: "milliseconds"},
			},
		},
		Spans: []obsgen.Span{{Name: "charge card", Services: []string{payments}}},
	}
}

func acmeDatasources() []obsgen.Datasource {
	return []obsgen.Datasource{
		{UID: "prometheus", Name: "Prometheus", Type: "prometheus", URL: "http://prometheus:9090", Default: true},
		{UID: "loki", Name: "Loki", Type: "loki", URL: "http://loki:3100", Secrets: map[string]obsgen.Secret{"httpHeaderValue1": {Env: "LOKI_TOKEN"}},
			Options: map[string]any{"derivedFields": []any{map[string]any{"name": "trace", "matcherRegex": `"traceId":"(\w+)"`, "datasourceUid": "tempo"}}}},
		{UID: "tempo", Name: "Tempo", Type: "tempo", URL: "http://tempo:3200"},
	}
}

func acmeDashboard() obsgen.Dashboard {
	const ratio = `sum by (service) (rate(http_requests_total{service=~"$service",status=~"5.."}[$__rate_interval])) / sum by (service) (rate(http_requests_total{service=~"$service"}[$__rate_interval]))`
	return obsgen.Dashboard{
		UID: shopHealth, Title: "Shop health", Description: "How the shop does.", Folder: obsgen.Folder{UID: "acme", Title: "Acme"},
		Variables:   []cog.Builder[dashboard.VariableModel]{style.Variable("service", "Service", `label_values(up, service)`)},
		Annotations: []cog.Builder[dashboard.AnnotationQuery]{style.Annotation("Restarts", "blue", `changes(up{service=~"$service"}[5m]) > 0`, "Restart", "")},
		Links:       []cog.Builder[dashboard.DashboardLink]{panel.DashboardLink("Shop health", shopHealth)},
		Rows: []obsgen.Row{
			{Panels: []obsgen.Panel{
				{Key: "error-ratio", Panel: style.TimeSeries("Error ratio", "Above 5% people cannot buy.", "percentunit", style.Prom(ratio, "{{service}}"))},
				{Key: "latency", Panel: style.Heatmap("Latency", "Above 1 s people leave.", "s", style.Buckets(`sum by (le) (rate(http_request_duration_seconds_bucket[$__rate_interval]))`))},
			}},
			{Title: "Details", Collapsed: true, Panels: []obsgen.Panel{
				{Key: "errors", Panel: style.Logs("Errors", "What went wrong.", style.Log(`{service=~"$service"} | json | level="error"`, ""))},
				{Key: "charges", Panel: style.Traces("Charges", "Slow ones.", style.Trace(`{ name = "charge card" && duration > 1s }`))},
			}},
		},
	}
}

func highErrorRate() obsgen.Rule {
	return obsgen.Rule{
		Name: "HighErrorRate", Severity: obsgen.Critical, For: 5 * time.Minute, Labels: obsgen.Labels{"team": "shop"},
		Query:   obsgen.Prom(`sum by (service) (rate(http_requests_total{status=~"5.."}[5m])) / sum by (service) (rate(http_requests_total[5m])) > 0.05`),
		Summary: "{{ $value | humanizePercentage }} of requests to {{ $labels.service }} fail", Description: "People cannot buy.",
		Runbook: "HighErrorRate", Panel: obsgen.PanelRef{Dashboard: shopHealth, Panel: "error-ratio"}, Vars: []string{"service"},
		Logs:   obsgen.Logs(`{service="{{ $labels.service }}"} | json | level="error"`),
		Traces: obsgen.Traces(`{ resource.service.name = "{{ $labels.service }}" && status = error }`),
		Cases: []obsgen.Case{
			{Name: "all fail", At: 20 * time.Minute, Fires: []obsgen.Firing{{Labels: obsgen.Labels{"service": orders}, Value: 1}},
				Series: []obsgen.Series{{Series: `http_requests_total{service="shop-orders",status="500"}`, Values: "0+60x30"}}},
			{Name: "none fails", At: 20 * time.Minute},
		},
	}
}

func errorLogBurst() obsgen.Rule {
	return obsgen.Rule{
		Name: "ErrorLogBurst", Severity: obsgen.Warning,
		Query:   obsgen.Logs(`sum by (service) (count_over_time({service=~".+"} | json | level="error" [5m])) > 10`),
		Summary: "{{ $labels.service }} complains", Description: "More than ten errors in five minutes.",
		Runbook: "ErrorLogBurst", Panel: obsgen.PanelRef{Dashboard: shopHealth}, Untested: "promtool cannot run LogQL",
	}
}

func runbook(name string) obsgen.Runbook {
	return obsgen.Runbook{
		Name: name, Title: name, Meaning: "Requests fail.", Impact: "People cannot buy.",
		Identify:   []obsgen.Step{{Text: "See which service it is."}},
		Mitigation: []obsgen.Step{{Text: "Roll back."}},
		Escalation: []string{"Call the shop's team after an hour."},
	}
}

func ordersSLO() obsgen.SLO {
	return obsgen.SLO{
		Name: "orders", Title: "Orders are taken", Description: "99.9% of requests succeed.", Service: orders, Objective: "99.9",
		Errors: `sum(rate(http_requests_total{service="shop-orders",status=~"5.."}[$window]))`,
		Total:  `sum(rate(http_requests_total{service="shop-orders"}[$window]))`,
		Panel:  obsgen.PanelRef{Dashboard: shopHealth, Panel: "error-ratio"},
		Cases:  []obsgen.SLOCase{{Name: "nobody asks", At: 10 * time.Minute}},
	}
}

func acmeNotification() obsgen.Notification {
	const title = `{{ template "acme.title" . }}`
	webhook := obsgen.Secret{Env: "SLACK_WEBHOOK_PATH", Prefix: "https://hooks.slack.com/services/"}
	return obsgen.Notification{
		Contacts: []obsgen.Contact{
			{Name: "on-call", Email: &obsgen.Email{To: []string{"on-call@acme.example"}, Subject: title, Text: title},
				PagerDuty: &obsgen.PagerDuty{IntegrationKey: obsgen.Secret{Env: "PAGERDUTY_KEY"}, Summary: title}},
			{Name: "shop", Slack: &obsgen.Slack{Webhook: webhook, Channel: "#shop", Title: title, Text: title}},
		},
		Route: obsgen.Route{Contact: "shop", GroupBy: []string{"alertname"}, Routes: []obsgen.Route{
			{Contact: "on-call", Match: severity("=", "critical")},
			{Contact: "shop", Match: severity("=", "warning"), Mute: []string{"maintenance"}},
		}},
		MuteTimings: []obsgen.MuteTiming{{Name: "maintenance", Weekdays: []string{"sunday"}, From: "02:00", To: "04:00"}},
		Templates:   []obsgen.Template{{Name: "acme", Body: `{{ define "acme.title" }}{{ len .Alerts }} alerts{{ end }}`}},
		Mail:        obsgen.Mail{Smarthost: "smtp:25", From: "alerts@acme.example"},
	}
}

func severity(op, value string) []obsgen.Matcher {
	return []obsgen.Matcher{{Label: "severity", Op: op, Value: value}}
}
