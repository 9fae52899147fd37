package alerttemplate

import "regexp"

var (
	readLabel  = regexp.MustCompile(`\$labels\.(\w+)`)
	labelAlone = regexp.MustCompile(`\{\{\s*\$labels\.\w+\s*\}\}`)
)

// Labels returns the labels that a template reads: {{ $labels.x }}.
func Labels(text string) []string {
	var names []string
	for _, a := range action.FindAllString(text, -1) {
		for _, match := range readLabel.FindAllStringSubmatch(a, -1) {
			names = append(names, match[1])
		}
	}
	return names
}

// AsVariables replaces the templates in the query of an alert's link by a Grafana
// variable, which a query may have in the same places. The templates of line_format
// stay: they never read $labels.
func AsVariables(query string) string { return labelAlone.ReplaceAllString(query, "$$label") }
