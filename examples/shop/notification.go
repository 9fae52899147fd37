package main

import (
	"time"

	"github.com/ltv-assistant/obsgen"
)

// notification sends everything to the team's channel, and pages for what is critical.
// Secrets are names of environment variables; they are never in a file.
func notification() obsgen.Notification {
	return obsgen.Notification{
		Contacts: []obsgen.Contact{
			{Name: "team", Slack: &obsgen.Slack{
				Webhook: obsgen.Secret{Env: "SLACK_WEBHOOK_PATH", Prefix: "https://hooks.slack.com/services/"},
				Channel: "#shop", Title: `{{ template "shop.title" . }}`, Text: `{{ template "shop.text" . }}`,
			}},
			// E-mail works without a secret, so Grafana starts before the pager's key is set.
			{Name: "on-call", Email: &obsgen.Email{
				To: []string{"on-call@shop.example"}, Subject: `{{ template "shop.title" . }}`, Text: `{{ template "shop.text" . }}`,
			}, PagerDuty: &obsgen.PagerDuty{
				IntegrationKey: obsgen.Secret{Env: "PAGERDUTY_INTEGRATION_KEY"}, Summary: `{{ template "shop.title" . }}`,
			}},
		},
		Route: obsgen.Route{
			Contact: "team", GroupBy: []string{"alertname"}, GroupWait: 30 * time.Second, RepeatInterval: 12 * time.Hour,
			Routes: []obsgen.Route{
				{Contact: "on-call", Match: []obsgen.Matcher{obsgen.Equal("severity", "critical")}},
			},
		},
		Templates: []obsgen.Template{{Name: "shop", Body: messages}},
		Mail:      obsgen.Mail{Smarthost: "smtp:25", From: "alerts@shop.example"},
	}
}

const messages = `
{{ define "shop.title" }}{{ .Status }}: {{ .CommonLabels.alertname }}{{ end }}
{{ define "shop.text" }}{{ range .Alerts }}{{ .Annotations.summary }}
{{ .Annotations.runbook_url }}
{{ end }}{{ end }}
`
