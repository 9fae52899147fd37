package resource

import (
	"encoding/json"
	"net/url"
	"regexp"
	"strings"
)

// Secret is a value that can be compared and is never shown.
type Secret struct {
	value string
	shown string // what of it may be seen; empty is nothing
}

const masked = "(secret)"

func (s Secret) String() string {
	if s.shown != "" {
		return s.shown
	}
	return masked
}

// GoString keeps %#v from showing it.
func (s Secret) GoString() string { return s.String() }

// MarshalJSON hides it.
func (s Secret) MarshalJSON() ([]byte, error) { return json.Marshal(s.String()) }

// secretKey matches settings that hold a secret, in Grafana's and Alertmanager's names.
var secretKey = regexp.MustCompile(`(?i)(password|passwd|secret|token|credentials|api_?key|routing_?key|service_?key|integration_?key|user_?key|private_?key|access_?key|^authorization$|httpHeaderValue\d*|api_?url$|webhook_?url$)`)

// reference matches a value that only says where the secret is.
var reference = regexp.MustCompile(`^\$(\w+|\{\w+\}|__(env|file|vault)\{[^}]*\})$`)

// maskSecrets hides the secrets in settings, at every depth. A path to a file with the
// secret, and the name of a variable, may be shown.
func maskSecrets(value any) any {
	switch v := value.(type) {
	case Object:
		hidden := Object{}
		for key, item := range v {
			hidden[key] = maskSetting(key, item)
		}
		return hidden
	case []any:
		hidden := make([]any, len(v))
		for i, item := range v {
			hidden[i] = maskSecrets(item)
		}
		return hidden
	}
	return value
}

func maskSetting(key string, value any) any {
	text, isText := value.(string)
	switch {
	case !isText:
		return maskSecrets(value)
	case strings.HasSuffix(strings.ToLower(key), "_file"), reference.MatchString(text):
		return text
	case secretKey.MatchString(key):
		return Secret{value: text}
	}
	return maskURL(text)
}

// maskURL hides a password in a URL, and what follows the host of a webhook: it is a
// secret itself.
func maskURL(text string) any {
	parsed, err := url.Parse(text)
	if err != nil || parsed.Host == "" {
		return text
	}
	_, password := parsed.User.Password()
	webhook := strings.HasPrefix(parsed.Host, "hooks.") || parsed.RawQuery != ""
	if !password && !webhook {
		return text
	}
	shown := parsed.Scheme + "://" + parsed.Host
	if webhook {
		shown += "/" + masked
	} else {
		shown += parsed.Path
	}
	return Secret{value: text, shown: shown}
}

// maskAll hides every value: all of it is secret.
func maskAll(value any) any {
	object, ok := value.(Object)
	if !ok {
		return nil
	}
	hidden := Object{}
	for key, item := range object {
		if text, ok := item.(string); ok && reference.MatchString(text) {
			hidden[key] = text
			continue
		}
		encoded, _ := json.Marshal(item)
		hidden[key] = Secret{value: string(encoded)}
	}
	return hidden
}
