// Package query reads PromQL as it stands in dashboards and rules: with Grafana's
// variables and macros, and split into the parts that a Grafana alert rule needs.
package query

import (
	"regexp"
	"strings"
)

// Variables returns the names of the Grafana variables that a text uses, in order of
// appearance and without repetition: $name, ${name}, ${name:format} and [[name]].
// Built-in ones, which begin with two underscores, are left out.
func Variables(text string) []string {
	var names []string
	seen := map[string]bool{}
	for _, match := range variable.FindAllStringSubmatch(text, -1) {
		name := match[1] + match[2] + match[3]
		if seen[name] || strings.HasPrefix(name, "__") {
			continue
		}
		seen[name] = true
		names = append(names, name)
	}
	return names
}

// UsesVariable reports whether a text uses any variable, built-in ones included.
func UsesVariable(text string) bool { return variable.MatchString(text) }

const variableSyntax = `\$([A-Za-z_]\w*)|\$\{([A-Za-z_]\w*)[^}]*\}|\[\[([A-Za-z_]\w*)[^\]]*\]\]`

var (
	variable     = regexp.MustCompile(variableSyntax)
	variableHere = regexp.MustCompile(`^(?:` + variableSyntax + `)`)
)
