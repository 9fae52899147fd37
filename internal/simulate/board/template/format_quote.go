package template

import "strings"

// quoted are the values in quotes, separated by commas.
func quoted(v Value, format string) string {
	quote, escapes := "'", []string{"'", `\'`}
	switch format {
	case "doublequote":
		quote, escapes = `"`, []string{`"`, `\"`}
	case "sqlstring":
		escapes = []string{"'", "''", `"`, `\"`}
	}
	escaper := strings.NewReplacer(escapes...)
	return strings.Join(v.each(func(s string) string { return quote + escaper.Replace(s) + quote }), ",")
}
