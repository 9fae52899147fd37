package validate

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"
)

// secretKey names what belongs into Secrets.
var secretKey = regexp.MustCompile(`(?i)passw(or)?d|secret|token|api[-_]?key|httpHeaderValue\d+`)

// publicKey is the address or name of a secret's keeper, such as tokenUri.
var publicKey = regexp.MustCompile(`(?i)(uri|url|arn)$`)

func isSecretKey(key string) bool { return secretKey.MatchString(key) && !publicKey.MatchString(key) }

// checkDatasourceURL finds secrets in an address, which it never repeats.
func checkDatasourceURL(r *reporter, address, text string) {
	parsed, err := parseAddress(text)
	switch {
	case err != nil:
		r.report(address, "the URL is not a URL; write it as http://host:port, and secrets into Secrets")
		return
	case parsed.User != nil:
		r.report(address, "the URL holds a user or password; put them into Options and Secrets")
	}
	for key, values := range parsed.Query() {
		if isSecretKey(key) && strings.Join(values, "") != "" {
			r.report(address, "the URL's query holds a secret; put it into Secrets")
			return
		}
	}
}

// parseAddress also reads host:port, which some plugins want.
func parseAddress(text string) (*url.URL, error) {
	if !strings.Contains(text, "://") {
		text = "//" + text
	}
	return url.Parse(text)
}

// checkOptions finds secrets among the options, wherever they are nested.
func checkOptions(r *reporter, address string, options map[string]any) {
	walkOptions(options, func(key, value string) {
		if isSecretKey(key) && value != "" {
			r.report(address, fmt.Sprintf("the option %q holds a secret in plain text; put it into Secrets, and change it if it was real", key))
		}
	})
}

const slackWebhooks = "https://hooks.slack.com/services/"

// checkWebhookPrefix wants the public part only: what follows "services/" is the secret.
func checkWebhookPrefix(r *reporter, address, prefix string) {
	lower := strings.ToLower(prefix)
	_, after, _ := strings.Cut(lower, "/services/")
	slack := strings.Contains(lower, "hooks.slack.com") && !strings.HasPrefix(slackWebhooks, lower)
	if after != "" || slack || strings.Contains(prefix, "@") {
		r.report(address, "the webhook's Prefix holds more than the public part, such as "+slackWebhooks+"; move the rest into the environment variable, and change it")
	}
}
