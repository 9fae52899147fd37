package validate

import (
	"slices"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen"
)

const leaked = "0123456789abcdef-a-secret"

func secretMessage(definition string) string {
	return "notification/secret " + definition + ": a Secret.Env of 25 characters is not the name of an environment variable in capitals; if it is the secret itself, take it out of the code and change it"
}

func notificationSecretExamples() []example {
	webhookPrefix := func(prefix string) func(*obsgen.Bundle) {
		return notify(func(n *obsgen.Notification) { n.Contacts[1].Slack.Webhook.Prefix = prefix })
	}
	return []example{
		{"a webhook instead of its variable", notify(func(n *obsgen.Notification) { n.Contacts[1].Slack.Webhook.Env = leaked }), []string{
			secretMessage("notification/shop"),
		}},
		{"a key instead of its variable", notify(func(n *obsgen.Notification) { n.Contacts[0].PagerDuty.IntegrationKey.Env = leaked }), []string{
			secretMessage("notification/on-call"),
		}},
		{"a token instead of its variable", func(b *obsgen.Bundle) { b.Datasources[1].Secrets["httpHeaderValue1"] = obsgen.Secret{Env: leaked} }, []string{
			secretMessage("datasources/loki"),
		}},
		{"a password in a URL", func(b *obsgen.Bundle) { b.Datasources[1].URL = "http://reader:" + leaked + "@loki:3100" }, []string{
			"notification/secret datasources/loki: the URL holds a user or password; put them into Options and Secrets",
		}},
		{"a password in what is no URL", func(b *obsgen.Bundle) { b.Datasources[1].URL = "http://reader:" + leaked + "%zz@loki:3100" }, []string{
			"notification/secret datasources/loki: the URL is not a URL; write it as http://host:port, and secrets into Secrets",
		}},
		{"a password before a host without a scheme", func(b *obsgen.Bundle) { b.Datasources[1].URL = "reader:" + leaked + "@loki:3100" }, []string{
			"notification/secret datasources/loki: the URL holds a user or password; put them into Options and Secrets",
		}},
		{"a token in a query", func(b *obsgen.Bundle) { b.Datasources[1].URL = "http://loki:3100?api_key=" + leaked }, []string{
			"notification/secret datasources/loki: the URL's query holds a secret; put it into Secrets",
		}},
		{"secrets among the options", func(b *obsgen.Bundle) {
			b.Datasources[2].Options = map[string]any{
				"HTTPHeaderValue2": leaked, "nested": []any{map[string]any{"basicAuthPassword": leaked}}, "auth": map[string]string{"clientSecret": leaked},
			}
		}, []string{
			`notification/secret datasources/tempo: the option "HTTPHeaderValue2" holds a secret in plain text; put it into Secrets, and change it if it was real`,
			`notification/secret datasources/tempo: the option "clientSecret" holds a secret in plain text; put it into Secrets, and change it if it was real`,
			`notification/secret datasources/tempo: the option "basicAuthPassword" holds a secret in plain text; put it into Secrets, and change it if it was real`,
		}},
		{"a webhook with a part of its secret", webhookPrefix("https://hooks.slack.com/services/T0/B0/" + leaked), []string{
			"notification/secret notification/shop: the webhook's Prefix holds more than the public part, such as https://hooks.slack.com/services/; move the rest into the environment variable, and change it",
		}},
		{"a workflow's webhook", webhookPrefix("https://HOOKS.slack.com/triggers/T0/" + leaked), []string{
			"notification/secret notification/shop: the webhook's Prefix holds more than the public part, such as https://hooks.slack.com/services/; move the rest into the environment variable, and change it",
		}},
		{"the public part of another server", webhookPrefix("https://chat.acme.example/hooks/"), nil},
		{"options without a secret, and a host with its port", func(b *obsgen.Bundle) {
			b.Datasources[2].Options = map[string]any{"httpHeaderName1": "X-Scope-OrgID", "tokenUri": "https://login.acme.example/token", "tokenCount": 3, "password": ""}
			b.Datasources[2].URL = "127.0.0.1:3200"
		}, nil},
		{"no way without a secret", notify(func(n *obsgen.Notification) { n.Contacts[0].Email = nil }), []string{
			"notification/secret notification/on-call: every way to reach this contact needs a secret; add e-mail, or a Prefix to the webhook",
		}},
	}
}

// TestNoFindingRepeatsASecret looks at everything that a secret in the wrong place brings.
func TestNoFindingRepeatsASecret(t *testing.T) {
	for _, e := range slices.Concat(notificationSecretExamples(), bundleURLsExamples()) {
		if len(e.want) == 0 {
			continue
		}
		t.Run(e.name, func(t *testing.T) {
			found := lines(findingsAfter(e.spoil))
			if len(found) == 0 || strings.Contains(strings.ToLower(strings.Join(found, "\n")), leaked) {
				t.Errorf("want findings that do not hold %q, got %q", leaked, found)
			}
		})
	}
}
