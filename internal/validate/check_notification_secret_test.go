package validate

import (
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen"
)

const leaked = "0123456789abcdef-a-secret"

func secretMessage(definition string) string {
	return "notification/secret " + definition + ": a Secret.Env of 25 characters is not the name of an environment variable in capitals; if it is the secret itself, take it out of the code and change it"
}

func notificationSecretExamples() []example {
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
		{"no way without a secret", notify(func(n *obsgen.Notification) { n.Contacts[0].Email = nil }), []string{
			"notification/secret notification/on-call: every way to reach this contact needs a secret; add e-mail, or a Prefix to the webhook",
		}},
	}
}

// TestNoFindingRepeatsASecret looks at everything that a secret in the wrong place brings.
func TestNoFindingRepeatsASecret(t *testing.T) {
	for _, e := range notificationSecretExamples() {
		t.Run(e.name, func(t *testing.T) {
			found := lines(findingsAfter(e.spoil))
			if len(found) == 0 || strings.Contains(strings.ToLower(strings.Join(found, "\n")), leaked) {
				t.Errorf("want findings that do not hold %q, got %q", leaked, found)
			}
		})
	}
}
