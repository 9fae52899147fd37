package template

import "strings"

// Prometheus is how its datasource writes values: those of variables with several are
// escaped twice, for a regular expression in a string.
func Prometheus(v Value) string {
	switch {
	case !v.Several && v.List:
		return v.joined(",")
	case !v.Several:
		return strings.ReplaceAll(strings.ReplaceAll(v.joined(","), `\`, `\\`), `'`, `\\'`)
	}
	return alternatives(v.each(func(s string) string { return twice(s, `$^*{}[]'+?.()|`) }))
}

// Loki is how its datasource writes values: several without parentheses.
func Loki(v Value) string {
	if !v.Several {
		return strings.ReplaceAll(v.joined(","), `'`, `\\'`)
	}
	return strings.Join(v.each(func(s string) string {
		return strings.ReplaceAll(twice(s, `$^*{}[]+?.()|`), `'`, `\\'`)
	}), "|")
}

// twice escapes for a regular expression and for the string that it is in.
func twice(text, characters string) string {
	return escape(strings.ReplaceAll(text, `\`, `\\\\`), characters, `\\`)
}
