// Package query reads PromQL as it stands in dashboards and rules: with Grafana's
// variables and macros, and split into the parts that a Grafana alert rule needs.
package query

import (
	"regexp"
	"slices"
	"strings"
)

// Variables returns the names of the Grafana variables that a text uses, in order of
// appearance and without repetition: $name, ${name}, ${name:format} and [[name]].
// Built-in ones, which begin with two underscores, are left out.
func Variables(text string) []string {
	var names []string
	for at := next(text, 0); at >= 0; at = next(text, at+1) {
		match := variableHere.FindStringSubmatch(text[at:])
		if match == nil {
			continue
		}
		name := match[1] + match[2] + match[3]
		if !slices.Contains(names, name) && !strings.HasPrefix(name, "__") {
			names = append(names, name)
		}
	}
	return names
}

// next is where a variable may begin, or -1. Texts can be whole dashboards, in which
// looking for two bytes is far cheaper than trying the expression everywhere.
func next(text string, from int) int {
	if at := strings.IndexAny(text[from:], "$["); at >= 0 {
		return from + at
	}
	return -1
}

// UsesVariable reports whether a text uses any variable, built-in ones included.
func UsesVariable(text string) bool { return variable.MatchString(text) }

const variableSyntax = `\$([A-Za-z_]\w*)|\$\{([A-Za-z_]\w*)[^}]*\}|\[\[([A-Za-z_]\w*)[^\]]*\]\]`

var (
	variable     = regexp.MustCompile(variableSyntax)
	variableHere = regexp.MustCompile(`^(?:` + variableSyntax + `)`)
)
