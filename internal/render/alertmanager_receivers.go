package render

import "github.com/ltv-assistant/obsgen"

type amReceiver struct {
	Name      string        `yaml:"name"`
	Email     []amEmail     `yaml:"email_configs,omitempty"`
	Slack     []amSlack     `yaml:"slack_configs,omitempty"`
	PagerDuty []amPagerDuty `yaml:"pagerduty_configs,omitempty"`
}

type amEmail struct {
	To           string            `yaml:"to"`
	SendResolved bool              `yaml:"send_resolved"`
	Headers      map[string]string `yaml:"headers,omitempty"`
	Text         string            `yaml:"text,omitempty"`
	HTML         string            `yaml:"html"`
}

type amSlack struct {
	APIURLFile   string `yaml:"api_url_file"`
	Channel      string `yaml:"channel,omitempty"`
	SendResolved bool   `yaml:"send_resolved"`
	Title        string `yaml:"title,omitempty"`
	Text         string `yaml:"text,omitempty"`
	Color        string `yaml:"color"`
}

type amPagerDuty struct {
	RoutingKeyFile string            `yaml:"routing_key_file"`
	SendResolved   bool              `yaml:"send_resolved"`
	Description    string            `yaml:"description,omitempty"`
	Severity       string            `yaml:"severity"`
	Class          string            `yaml:"class"`
	Component      string            `yaml:"component"`
	Group          string            `yaml:"group"`
	Details        map[string]string `yaml:"details,omitempty"`
}

func newAMReceiver(contact obsgen.Contact) amReceiver {
	r := amReceiver{Name: contact.Name}
	if email := contact.Email; email != nil {
		for _, to := range email.To {
			r.Email = append(r.Email, amEmail{
				To: to, SendResolved: true, Text: email.Text,
				Headers: map[string]string{"Subject": email.Subject},
			})
		}
	}
	if slack := contact.Slack; slack != nil {
		r.Slack = append(r.Slack, amSlack{
			APIURLFile: SecretFile(slack.Webhook), Channel: slack.Channel, SendResolved: true,
			Title: slack.Title, Text: slack.Text,
			Color: `{{ if eq .Status "firing" }}danger{{ else }}good{{ end }}`,
		})
	}
	if pagerDuty := contact.PagerDuty; pagerDuty != nil {
		r.PagerDuty = append(r.PagerDuty, newAMPagerDuty(pagerDuty))
	}
	return r
}

func newAMPagerDuty(p *obsgen.PagerDuty) amPagerDuty {
	return amPagerDuty{
		RoutingKeyFile: SecretFile(p.IntegrationKey), SendResolved: true,
		Description: p.Summary,
		Severity:    `{{ or .CommonLabels.severity "critical" }}`,
		Class:       `{{ .CommonLabels.alertname }}`,
		Component:   `{{ .CommonLabels.service }}`,
		Group:       `{{ .CommonLabels.queue }}`,
		Details: map[string]string{
			"runbook":   `{{ .CommonAnnotations.runbook_url }}`,
			"dashboard": `{{ .CommonAnnotations.dashboard }}`,
			"logs":      `{{ .CommonAnnotations.logs }}`,
			"traces":    `{{ .CommonAnnotations.traces }}`,
		},
	}
}
