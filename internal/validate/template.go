package validate

import "regexp"

// templateAction is {{ … }} of Go's template language.
var templateAction = regexp.MustCompile(`\{\{.*?\}\}`)

// withoutTemplates replaces the templates in an alert's link by a variable, which a
// query may have in the same places. line_format's own templates stay: they are quoted
// with a dot or a bare name, never with $labels.
func withoutTemplates(expr string) string {
	return labelTemplate.ReplaceAllString(expr, "$$label")
}

var labelTemplate = regexp.MustCompile(`\{\{\s*\$labels\.\w+\s*\}\}`)

// templateLabels returns the labels that a template reads: {{ $labels.x }}.
func templateLabels(text string) []string {
	var names []string
	for _, action := range templateAction.FindAllString(text, -1) {
		for _, match := range readLabel.FindAllStringSubmatch(action, -1) {
			names = append(names, match[1])
		}
	}
	return names
}

var readLabel = regexp.MustCompile(`\$labels\.(\w+)`)
