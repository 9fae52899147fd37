package render

import (
	"strings"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
)

// grafanaNotification writes one file per kind, so that a reviewer sees what changed.
// Without a route there is nothing to say, and Grafana keeps its own policy.
func grafanaNotification(model *build.Model) (Files, error) {
	notification := model.Bundle.Notification
	if notification.Route.Contact == "" {
		return nil, nil
	}
	safe, secret := contactPoints(notification.Contacts)
	files := Files{}
	for _, file := range []struct {
		path, key string
		items     []any
		comments  []string
	}{
		{provisioning + "alerting/contact-points.yaml", "contactPoints", safe, []string{
			"Safe to load without any secret: a webhook that lacks its secret fails when it is used, not at start.",
			"Grafana interpolates every value here, so a literal $ is written $$."}},
		{withSecrets + "alerting/contact-points-with-secrets.yaml", "contactPoints", secret, []string{
			"Grafana DOES NOT START when a secret used here is unset. Mount this file beside the others in",
			"provisioning/alerting once these are set: " + strings.Join(requiredSecrets(notification.Contacts), ", ")}},
		{provisioning + "alerting/policies.yaml", "policies", []any{rootPolicy(notification.Route)}, nil},
		{provisioning + "alerting/templates.yaml", "templates", grafanaTemplates(notification.Templates), nil},
		{provisioning + "alerting/mute-timings.yaml", "muteTimes", grafanaMuteTimings(notification.MuteTimings), nil},
	} {
		if len(file.items) == 0 {
			continue
		}
		content, err := yamlFile(map[string]any{"apiVersion": 1, file.key: file.items}, file.comments...)
		if err != nil {
			return nil, err
		}
		files[file.path] = content
	}
	return files, nil
}

type contactPoint struct {
	OrgID     int        `yaml:"orgId"`
	Name      string     `yaml:"name"`
	Receivers []receiver `yaml:"receivers"`
}

type receiver struct {
	UID                   string         `yaml:"uid"`
	Type                  string         `yaml:"type"`
	Settings              map[string]any `yaml:"settings"`
	DisableResolveMessage bool           `yaml:"disableResolveMessage"`
}

// contactPoints separates what Grafana can always load from what needs a secret to be
// set. A contact point in both files is one contact point: Grafana joins them by name.
func contactPoints(contacts []obsgen.Contact) (safe, secret []any) {
	for _, contact := range contacts {
		var always, needs []receiver
		for _, r := range receivers(contact) {
			if r.needsSecret {
				needs = append(needs, r.receiver)
			} else {
				always = append(always, r.receiver)
			}
		}
		if len(always) > 0 {
			safe = append(safe, contactPoint{1, contact.Name, always})
		}
		if len(needs) > 0 {
			secret = append(secret, contactPoint{1, contact.Name, needs})
		}
	}
	return safe, secret
}

type classified struct {
	receiver
	needsSecret bool
}

func receivers(contact obsgen.Contact) []classified {
	var all []classified
	add := func(kind string, needsSecret bool, settings map[string]any) {
		uid := contact.Name + "-" + kind
		all = append(all, classified{receiver{UID: uid, Type: kind, Settings: settings}, needsSecret})
	}
	if email := contact.Email; email != nil {
		add("email", false, map[string]any{
			"addresses":   escapeDollars(strings.Join(email.To, ";")),
			"singleEmail": true,
			"subject":     escapeDollars(email.Subject),
			"message":     escapeDollars(email.Text),
		})
	}
	if slack := contact.Slack; slack != nil {
		add("slack", slack.Webhook.Prefix == "", map[string]any{
			"url":       grafanaSecret(slack.Webhook),
			"recipient": escapeDollars(slack.Channel),
			"title":     escapeDollars(slack.Title),
			"text":      escapeDollars(slack.Text),
		})
	}
	if pagerDuty := contact.PagerDuty; pagerDuty != nil {
		add("pagerduty", pagerDuty.IntegrationKey.Prefix == "", map[string]any{
			"integrationKey": grafanaSecret(pagerDuty.IntegrationKey),
			"severity":       `{{ or .CommonLabels.severity "critical" }}`,
			"class":          `{{ .CommonLabels.alertname }}`,
			"component":      `{{ .CommonLabels.service }}`,
			"group":          `{{ .CommonLabels.queue }}`,
			"summary":        escapeDollars(pagerDuty.Summary),
		})
	}
	return all
}

// requiredSecrets are the variables without which Grafana refuses the file.
func requiredSecrets(contacts []obsgen.Contact) []string {
	var names []string
	for _, contact := range contacts {
		if p := contact.PagerDuty; p != nil && p.IntegrationKey.Prefix == "" {
			names = append(names, p.IntegrationKey.Env)
		}
		if s := contact.Slack; s != nil && s.Webhook.Prefix == "" {
			names = append(names, s.Webhook.Env)
		}
	}
	return names
}
