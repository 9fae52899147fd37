package main

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/prometheus/alertmanager/template"
)

// TestMessages shows what people read, filled in by Alertmanager's own template code.
func TestMessages(t *testing.T) {
	templates, err := template.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, body := range bundle().Notification.Templates {
		if err := templates.Parse(strings.NewReader(body.Body)); err != nil {
			t.Fatal(err)
		}
	}
	for _, tc := range []struct{ name, status, template, want string }{
		{"title of a page", "firing", "ltv.title", "[CRITICAL] 10% of requests to auth fail"},
		{"title when it is over", "resolved", "ltv.title", "[RESOLVED] 10% of requests to auth fail"},
		{"Slack", "firing", "ltv.slack", "auth has failed for five minutes.\n<https://runbook|Runbook>  <https://dashboard|Dashboard>  <https://logs|Logs>  <https://traces|Traces>"},
		{"Slack when it is over", "resolved", "ltv.slack", "*Resolved:* auth has failed for five minutes.\n<https://runbook|Runbook>  <https://dashboard|Dashboard>  <https://logs|Logs>  <https://traces|Traces>"},
		{"mail", "firing", "ltv.text", `FIRING: 10% of requests to auth fail
auth has failed for five minutes.
Since 2026-01-02 03:04:05 UTC

Runbook:   https://runbook
Dashboard: https://dashboard
Logs:      https://logs
Traces:    https://traces`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			have, err := templates.ExecuteTextString(`{{ template "`+tc.template+`" . }}`, message(tc.status))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tc.want, strings.TrimSpace(have)); diff != "" {
				t.Errorf("-want +have:\n%s", diff)
			}
		})
	}
}

func message(status string) *template.Data {
	labels := template.KV{"alertname": "HighErrorRate", "service": "auth", "severity": "critical"}
	annotations := template.KV{
		"summary": "10% of requests to auth fail", "description": "auth has failed for five minutes.",
		"runbook_url": "https://runbook", "dashboard": "https://dashboard", "logs": "https://logs", "traces": "https://traces",
	}
	started := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	return &template.Data{
		Status: status, CommonLabels: labels, CommonAnnotations: annotations,
		Alerts: template.Alerts{{Status: status, Labels: labels, Annotations: annotations, StartsAt: started}},
	}
}
