package template

import "strings"

// quoted are the values in quotes, separated by commas.
func quoted(v Value, format string) string {
	quote := "'"
	if format == "doublequote" {
		quote = `"`
	}
	return strings.Join(v.each(func(s string) string { return quote + strings.ReplaceAll(s, quote, `\`+quote) + quote }), ",")
}
