package resource

import (
	"regexp"
	"strings"
)

// secretKey matches settings that hold a secret, in Grafana's and Alertmanager's names.
var secretKey = regexp.MustCompile(`(?i)(password|passwd|passphrase|pass$|pwd$|secret|token|jwt|bearer|creds?$|credentials?|cookies?$|signature|^sas|sas$|key$|^pat$|^dsn$|` +
	`connectionString|customQueryParameters|endpoint_?params|assertion|authorization|headers?$|httpHeaderValue\d*|api_?url$|webhook_?url$|^details$)`)

// harmlessKey matches names of cookies, and headers of a letter or a request that say what
// it is about.
var harmlessKey = regexp.MustCompile(`(?i)^(keepCookies|subject|from|to|cc|reply-to|content-type|accept|user-agent)$`)

func isFile(key string) bool { return strings.HasSuffix(strings.ToLower(key), "_file") }

// headers shows those that are known to hold no secret.
func (m masker) headers(all Object) Object {
	hidden := Object{}
	for name, value := range all {
		hidden[name] = maskLeaves(value)
		if harmlessKey.MatchString(name) {
			hidden[name] = m.mask(value)
		}
	}
	return hidden
}
