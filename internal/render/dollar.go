package render

import (
	"strings"

	"github.com/ltv-assistant/obsgen"
)

// escapeDollars protects a value from the interpolation that Grafana does in
// datasource and contact point files: there $$ stands for one $.
func escapeDollars(s string) string { return strings.ReplaceAll(s, "$", "$$") }

// escapeAll escapes every string in a value made of maps and lists.
func escapeAll(value any) any {
	switch v := value.(type) {
	case string:
		return escapeDollars(v)
	case map[string]any:
		escaped := make(map[string]any, len(v))
		for key, item := range v {
			escaped[key] = escapeAll(item)
		}
		return escaped
	case []any:
		escaped := make([]any, len(v))
		for i, item := range v {
			escaped[i] = escapeAll(item)
		}
		return escaped
	case []string:
		escaped := make([]string, len(v))
		for i, item := range v {
			escaped[i] = escapeDollars(item)
		}
		return escaped
	}
	return value
}

// grafanaSecret is a reference that Grafana fills in from its environment.
func grafanaSecret(secret obsgen.Secret) string {
	return escapeDollars(secret.Prefix) + "${" + secret.Env + "}"
}
