package resource

import (
	"regexp"
	"strings"
)

// secretKey matches settings that hold a secret, in Grafana's and Alertmanager's names.
var secretKey = regexp.MustCompile(`(?i)(password|passwd|passphrase|pass$|pwd$|secret|token|jwt|bearer|creds?$|credentials?|cookies?$|signature|^sas|sas$|key$|^pat$|^dsn$|` +
	`connectionString|customQueryParameters|endpoint_?params|assertion|authorization|headers?$|httpHeaderValue\d*|api_?url$|webhook_?url$|^details$)`)

// harmlessKey matches names that only look like those of secrets.
var harmlessKey = regexp.MustCompile(`(?i)^keepCookies$`)

func isFile(key string) bool { return strings.HasSuffix(strings.ToLower(key), "_file") }
