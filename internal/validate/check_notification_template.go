package validate

import (
	"fmt"
	"strings"
	"time"

	"github.com/prometheus/alertmanager/template"

	"github.com/ltv-assistant/obsgen"
)

// notificationTemplate fills in every message, firing and resolved, by Alertmanager's own code.
func notificationTemplate() Check {
	return Check{
		ID: "notification/template", Severity: Error,
		Title: "messages whose template fails or that come out empty",
		Why:   "The notification is not sent at all: the page that nobody got.",
		Fix:   "Define the template that the contact names, and use only what Alertmanager's template reference lists.",
		Bad:   `Title: "{{ template \"shop.titel\" . }}"`,
		Good:  `Title: "{{ template \"shop.title\" . }}"`,
		run: func(s *Subject, r *reporter) {
			templates, err := parseMessages(s.Bundle.Notification.Templates)
			if err != nil {
				r.report("notification/templates", err.Error())
				return
			}
			for _, contact := range s.Bundle.Notification.Contacts {
				for _, message := range messages(contact) {
					checkMessage(r, templates, "notification/"+contact.Name, message)
				}
			}
		},
	}
}

func parseMessages(bodies []obsgen.Template) (*template.Template, error) {
	templates, err := template.New()
	if err != nil {
		return nil, err
	}
	for _, body := range bodies {
		if err := templates.Parse(strings.NewReader(body.Body)); err != nil {
			return nil, fmt.Errorf("template %s: %w", body.Name, err)
		}
	}
	return templates, nil
}

// message is a text of a contact that is a template.
type message struct{ field, text string }

func messages(contact obsgen.Contact) []message {
	var all []message
	if p := contact.PagerDuty; p != nil {
		all = append(all, message{"PagerDuty.Summary", p.Summary})
	}
	if s := contact.Slack; s != nil {
		all = append(all, message{"Slack.Title", s.Title}, message{"Slack.Text", s.Text})
	}
	if e := contact.Email; e != nil {
		all = append(all, message{"Email.Subject", e.Subject}, message{"Email.Text", e.Text})
	}
	return all
}

func checkMessage(r *reporter, templates *template.Template, address string, m message) {
	for _, status := range []string{"firing", "resolved"} {
		text, err := templates.ExecuteTextString(m.text, sampleMessage(status))
		switch {
		case err != nil:
			r.report(address, fmt.Sprintf("%s: %v", m.field, err))
			return
		case strings.TrimSpace(text) == "":
			r.report(address, fmt.Sprintf("%s comes out empty when the alert is %s", m.field, status))
		}
	}
}

// sampleMessage is a group of one alert that has what every alert has.
func sampleMessage(status string) *template.Data {
	labels := template.KV{"alertname": "Sample", "severity": "critical", "service": "sample"}
	annotations := template.KV{
		"summary": "A sample", "description": "It is a sample.", "runbook_url": "https://runbooks.example/Sample.md",
		"dashboard": "https://grafana.example/d/sample", "logs": "https://grafana.example/logs", "traces": "https://grafana.example/traces",
	}
	return &template.Data{
		Receiver: "sample", Status: status, ExternalURL: "https://alertmanager.example",
		GroupLabels: labels, CommonLabels: labels, CommonAnnotations: annotations,
		Alerts: template.Alerts{{Status: status, Labels: labels, Annotations: annotations, StartsAt: time.Unix(0, 0).UTC()}},
	}
}
