package object

import (
	"os"
	"regexp"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// secretKey marks the place of a secret in a body: {"$secret": "https://host/${PATH}"}.
// Its text is as Grafana's provisioning files have it.
const secretKey = "$secret"

// variable is what Grafana replaces in a provisioning file.
var variable = regexp.MustCompile(`\$(\w+|\{\w+\})`)

// literal undoes the escaping of provisioning files, in which $$ stands for one $.
func literal(text string) string { return strings.ReplaceAll(text, "$$", "$") }

// referenced copies a value of a provisioning file. Texts with a reference to the
// environment become places of secrets, all others are literal.
func referenced(value any) any {
	return copyTexts(value, func(text string) any {
		if variable.MatchString(strings.ReplaceAll(text, "$$", "")) {
			return resource.Object{secretKey: text}
		}
		return literal(text)
	})
}

func literals(value any) any {
	return copyTexts(value, func(text string) any { return literal(text) })
}

// copyTexts copies a value with every text in it replaced.
func copyTexts(value any, replace func(string) any) any {
	switch v := value.(type) {
	case string:
		return replace(v)
	case resource.Object:
		kept := make(resource.Object, len(v))
		for key, item := range v {
			kept[key] = copyTexts(item, replace)
		}
		return kept
	case []any:
		kept := make([]any, len(v))
		for i, item := range v {
			kept[i] = copyTexts(item, replace)
		}
		return kept
	}
	return value
}

// Environment looks a variable up.
type Environment func(name string) (value string, set bool)

// expand fills in a reference, as Grafana does: $$ is one $, a variable is replaced.
func (e Environment) expand(reference string) (value string, missing []string) {
	parts := strings.Split(reference, "$$")
	for i, part := range parts {
		parts[i] = os.Expand(part, func(name string) string {
			value, set := e(name)
			if !set || value == "" {
				missing = append(missing, name)
			}
			return value
		})
	}
	return strings.Join(parts, "$"), missing
}
