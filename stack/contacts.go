package stack

import "github.com/ltv-assistant/obsgen"

func contacts() []obsgen.Contact {
	return []obsgen.Contact{
		{Name: team, Slack: slack("#ltv-alerts"), Email: email("team@ltv-assistant.example")},
		{Name: onCall, PagerDuty: pagerDuty(), Slack: slack("#ltv-incidents"), Email: email("on-call@ltv-assistant.example")},
		{Name: security, Slack: slack("#ltv-security"), Email: email("security@ltv-assistant.example")},
		// Dead man's switch services watch for a mail that stops coming.
		{Name: heartbeat, Email: email("heartbeat@ltv-assistant.example")},
	}
}

func pagerDuty() *obsgen.PagerDuty {
	return &obsgen.PagerDuty{
		IntegrationKey: obsgen.Secret{Env: "PAGERDUTY_INTEGRATION_KEY"},
		Summary:        `{{ template "ltv.title" . }}`,
	}
}

// slack keeps the webhook's host out of the secret, so that Grafana starts without it.
func slack(channel string) *obsgen.Slack {
	return &obsgen.Slack{
		Webhook: obsgen.Secret{Env: "SLACK_WEBHOOK_PATH", Prefix: "https://hooks.slack.com/services/"},
		Channel: channel,
		Title:   `{{ template "ltv.title" . }}`,
		Text:    `{{ template "ltv.slack" . }}`,
	}
}

func email(to string) *obsgen.Email {
	return &obsgen.Email{
		To:      []string{to},
		Subject: `{{ template "ltv.title" . }}`,
		Text:    `{{ template "ltv.text" . }}`,
	}
}
