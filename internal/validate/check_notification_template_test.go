package validate

import "github.com/ltv-assistant/obsgen"

func notificationTemplateExamples() []example {
	title := func(text string) func(*obsgen.Bundle) {
		return notify(func(n *obsgen.Notification) { n.Contacts[1].Slack.Title = text })
	}
	return []example{
		{"a misspelt template", title(`{{ template "acme.titel" . }}`), []string{
			`notification/template notification/shop: Slack.Title: template: :1:12: executing "" at <{{template "acme.titel" .}}>: template "acme.titel" not defined`,
		}},
		{"a message of nothing", title(""), []string{
			"notification/template notification/shop: Slack.Title comes out empty when the alert is firing",
			"notification/template notification/shop: Slack.Title comes out empty when the alert is resolved",
		}},
		{"a message that is empty when all is well again", title(`{{ range .Alerts.Firing }}{{ .Labels.alertname }}{{ end }}`), []string{
			"notification/template notification/shop: Slack.Title comes out empty when the alert is resolved",
		}},
		{"a field that no message has", notify(func(n *obsgen.Notification) { n.Contacts[0].PagerDuty.Summary = "{{ .Title }}" }), []string{
			`notification/template notification/on-call: PagerDuty.Summary: template: :1:3: executing "" at <.Title>: can't evaluate field Title in type *template.Data`,
		}},
		{"a template without an end", notify(func(n *obsgen.Notification) { n.Templates[0].Body = `{{ define "acme.title" }}x` }), []string{
			"notification/template notification/templates: template acme: template: :1: unexpected EOF",
		}},
		{"functions of Alertmanager", title(`{{ .Status | toUpper }} {{ .CommonLabels.SortedPairs.Values | join "," }}`), nil},
	}
}
