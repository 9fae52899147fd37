package validate

import (
	"fmt"
	"maps"
	"regexp"
	"slices"

	"github.com/ltv-assistant/obsgen"
)

var environmentName = regexp.MustCompile(`^[A-Z_][A-Z0-9_]*$`)

// notificationSecret keeps secrets out of files, and Grafana startable without them.
func notificationSecret() Check {
	return Check{
		ID: "notification/secret", Severity: Error,
		Title: "secrets that are not references, and contacts that only exist with a secret",
		Why:   "A secret in a file is in the repository for ever. Grafana does not start when a contact point's secret is unset, nor when a route names a contact that is not there.",
		Fix:   "Name an environment variable in Secret.Env, and give every contact something that works without a secret, such as e-mail or a webhook with a Prefix. Passwords and tokens of a datasource belong into Secrets, not into its URL or Options.",
		Bad:   `obsgen.Secret{Env: "https://hooks.slack.com/services/T0/B0/abc"}`,
		Good:  `obsgen.Secret{Env: "SLACK_WEBHOOK_PATH", Prefix: "https://hooks.slack.com/services/"}`,
		run: func(s *Subject, r *reporter) {
			for _, contact := range s.Bundle.Notification.Contacts {
				checkContactSecrets(r, "notification/"+contact.Name, contact)
			}
			for _, ds := range s.Bundle.Datasources {
				address := "datasources/" + ds.UID
				for _, name := range slices.Sorted(maps.Keys(ds.Secrets)) {
					checkSecret(r, address, ds.Secrets[name])
				}
				checkDatasourceURL(r, address, ds.URL)
				checkOptions(r, address, ds.Options)
			}
		},
	}
}

func checkContactSecrets(r *reporter, address string, contact obsgen.Contact) {
	safe := contact.Email != nil
	if contact.Slack != nil {
		checkSecret(r, address, contact.Slack.Webhook)
		checkWebhookPrefix(r, address, contact.Slack.Webhook.Prefix)
		safe = safe || contact.Slack.Webhook.Prefix != ""
	}
	if contact.PagerDuty != nil {
		checkSecret(r, address, contact.PagerDuty.IntegrationKey)
	}
	if !safe && (contact.Slack != nil || contact.PagerDuty != nil) {
		r.report(address, "every way to reach this contact needs a secret; add e-mail, or a Prefix to the webhook")
	}
}

// checkSecret never repeats the value: it may be the secret itself.
func checkSecret(r *reporter, address string, secret obsgen.Secret) {
	if !environmentName.MatchString(secret.Env) {
		r.report(address, fmt.Sprintf("a Secret.Env of %d characters is not the name of an environment variable in capitals; if it is the secret itself, take it out of the code and change it", len(secret.Env)))
	}
}
