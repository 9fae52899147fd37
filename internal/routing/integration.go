package routing

import (
	"net/url"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// integrationName names an integration and where it leads, without any secret: of a URL
// only the host, and nothing of a value that is one.
func integrationName(kind string, settings any) string {
	switch kind {
	case "slack":
		return strings.TrimSpace("Slack " + first(settings, "channel", "recipient"))
	case "email":
		return strings.TrimSpace("email " + first(settings, "to", "addresses"))
	case "webhook":
		return strings.TrimSpace("webhook " + host(resource.Get(settings, "url")))
	}
	names := map[string]string{
		"pagerduty": "PagerDuty", "opsgenie": "Opsgenie", "victorops": "VictorOps", "msteams": "Microsoft Teams",
		"msteamsv2": "Microsoft Teams", "teams": "Microsoft Teams", "discord": "Discord", "telegram": "Telegram",
		"oncall": "Grafana OnCall", "googlechat": "Google Chat", "mattermost": "Mattermost", "jira": "Jira", "sns": "SNS",
	}
	if name, known := names[kind]; known {
		return name
	}
	return kind
}

// first is the first of some settings that is text; a secret is not.
func first(settings any, keys ...string) string {
	for _, key := range keys {
		if text := resource.Text(settings, key); text != "" {
			return text
		}
	}
	return ""
}

// host is that of a URL; a secret one may show as much.
func host(address any) string {
	text, _ := address.(string)
	if secret, ok := address.(resource.Secret); ok {
		text = secret.String()
	}
	parsed, err := url.Parse(text)
	if err != nil {
		return ""
	}
	return parsed.Hostname()
}
