package standin

import "strings"

// contactKind is a type of integration: what it hides and what it cannot do without.
type contactKind struct {
	secrets []string
	// needs are settings that must not be empty, and what is said if they are.
	needs []need
}

type need struct{ key, missing string }

func (c *call) contactKind(name string) (contactKind, bool) {
	if kind, ok := contactKinds()[strings.ToLower(name)]; ok {
		return kind, true
	}
	kind, ok := newContactKinds()[strings.ToLower(name)]
	return kind, ok && c.traits.typedAlerting
}

func contactKinds() map[string]contactKind {
	url := []need{{"url", "could not find url property in settings"}}
	hook := []need{{"url", "required field 'url' is not specified"}}
	return map[string]contactKind{
		"dingding":                {nil, url},
		"discord":                 {[]string{"url"}, []need{{"url", "could not find webhook url property in settings"}}},
		"email":                   {nil, []need{{"addresses", "could not find addresses in settings"}}},
		"googlechat":              {nil, url},
		"kafka":                   {[]string{"password"}, []need{{"kafkaRestProxy", "could not find kafka rest proxy endpoint property in settings"}, {"kafkaTopic", "could not find kafka topic property in settings"}}},
		"line":                    {[]string{"token"}, []need{{"token", "could not find token in settings"}}},
		"oncall":                  {[]string{"password", "authorization_credentials"}, hook},
		"opsgenie":                {[]string{"apiKey"}, []need{{"apiKey", "could not find api key property in settings"}}},
		"pagerduty":               {[]string{"integrationKey"}, []need{{"integrationKey", "could not find integration key property in settings"}}},
		"prometheus-alertmanager": {[]string{"basicAuthPassword"}, url},
		"pushover":                {[]string{"apiToken", "userKey"}, []need{{"userKey", "user key not found"}, {"apiToken", "API token not found"}}},
		"sensugo":                 {[]string{"apikey"}, []need{{"url", "could not find URL property in settings"}, {"apikey", "could not find the API key property in settings"}}},
		"slack":                   {[]string{"token", "url"}, nil},
		"teams":                   {nil, url},
		"telegram":                {[]string{"bottoken"}, []need{{"bottoken", "could not find Bot Token in settings"}, {"chatid", "could not find Chat Id in settings"}}},
		"threema":                 {[]string{"api_secret"}, []need{{"gateway_id", "could not find Threema Gateway ID in settings"}, {"recipient_id", "could not find Threema Recipient ID in settings"}, {"api_secret", "could not find Threema API secret in settings"}}},
		"victorops":               {nil, []need{{"url", "could not find victorops url property in settings"}}},
		"webex":                   {[]string{"bot_token"}, nil},
		"webhook":                 {[]string{"password", "authorization_credentials"}, hook},
		"wecom":                   {[]string{"url", "secret"}, nil},
	}
}

// newContactKinds came later.
func newContactKinds() map[string]contactKind {
	return map[string]contactKind{
		"jira": {[]string{"password", "api_token"}, nil},
		"mqtt": {[]string{"password", "tlsConfig.caCertificate", "tlsConfig.clientCertificate", "tlsConfig.clientKey"}, nil},
		"sns":  {[]string{"sigv4.access_key", "sigv4.secret_key"}, nil},
	}
}

// wrongSettings says what a type misses; Slack needs more when it has no address of its own.
func (k contactKind) wrongSettings(kind string, settings object) string {
	for _, n := range k.needs {
		if setting(settings, n.key) == "" {
			return n.missing
		}
	}
	if strings.EqualFold(kind, "slack") && setting(settings, "url") == "" && setting(settings, "endpointUrl") == "" {
		if strings.TrimSpace(setting(settings, "recipient")) == "" {
			return "recipient must be specified when using the Slack chat API"
		}
		if setting(settings, "token") == "" {
			return "token must be specified when using the Slack chat API"
		}
	}
	if strings.EqualFold(kind, "wecom") && setting(settings, "url") == "" && setting(settings, "secret") == "" {
		return "either url or secret is required"
	}
	return ""
}
