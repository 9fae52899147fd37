package resource

import (
	"encoding/json"
	"net/url"
	"regexp"
	"strings"
)

// reference matches a value that only says where the secret is. A plain $NAME may be a
// password that begins so.
var reference = regexp.MustCompile(`^\$(\{\w+\}|__(env|file|vault)\{[^}]*\})$`)

// masker hides the secrets in settings, at every depth. A path to a file with the secret,
// and the name of a variable, may be shown.
type masker struct {
	// hostOnly shows no more of a URL than its host: the path of a webhook is often secret.
	hostOnly bool
}

func (m masker) mask(value any) any {
	switch v := value.(type) {
	case Object:
		hidden := Object{}
		for key, item := range v {
			hidden[key] = m.setting(key, item)
		}
		return hidden
	case []any:
		hidden := make([]any, len(v))
		for i, item := range v {
			hidden[i] = m.setting("", item)
		}
		return hidden
	}
	return value
}

func (m masker) setting(key string, value any) any {
	text, isText := value.(string)
	headers, isHeaders := value.(Object)
	switch {
	case isHeaders && strings.HasSuffix(strings.ToLower(key), "headers"):
		return m.headers(headers)
	case harmlessKey.MatchString(key):
		return m.mask(value)
	case secretKey.MatchString(key) && !isFile(key):
		return maskLeaves(value)
	case !isText:
		return m.mask(value)
	case isFile(key), reference.MatchString(text):
		return text
	}
	return m.url(text)
}

// maskLeaves hides all texts and numbers below a key that holds secrets: a list of them,
// or a password of digits, which YAML takes for a number.
func maskLeaves(value any) any {
	switch v := value.(type) {
	case Object:
		hidden := Object{}
		for key, item := range v {
			hidden[key] = maskLeaves(item)
		}
		return hidden
	case []any:
		hidden := make([]any, len(v))
		for i, item := range v {
			hidden[i] = maskLeaves(item)
		}
		return hidden
	case bool, nil, Secret:
		return v
	}
	if text, _ := scalarText(value); !reference.MatchString(text) {
		return Secret{value: text}
	}
	return value
}

var (
	login      = regexp.MustCompile(`^([a-z0-9+]+://)?[^\s/:@]*:[^\s]+@[^\s@]+$`)
	webhookURL = regexp.MustCompile(`(?i)^hooks\.|/(webhooks?|webhookb2|hooks|services|integrations)/.|/bot\d+:`)
)

// url hides a password in a URL, and what follows the host of a webhook: it is a
// secret itself.
func (m masker) url(text string) any {
	parsed, err := url.Parse(text)
	switch {
	case (err != nil || parsed.Host == "") && login.MatchString(text):
		return Secret{value: text} // user:password@tcp(host)/database, or a % in the password
	case err != nil || parsed.Host == "":
		return text
	}
	webhook := webhookURL.MatchString(parsed.Host+parsed.Path) || parsed.RawQuery != "" || parsed.Fragment != "" || m.hostOnly && len(parsed.Path) > 1
	if parsed.User == nil && !webhook {
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
		if secret, ok := item.(Secret); ok {
			hidden[key] = secret
			continue
		}
		if text, ok := item.(string); ok && reference.MatchString(text) {
			hidden[key] = text
			continue
		}
		encoded, _ := json.Marshal(item)
		hidden[key] = Secret{value: string(encoded)}
	}
	return hidden
}
