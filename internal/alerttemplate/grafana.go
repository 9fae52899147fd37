package alerttemplate

import (
	"regexp"
	"strings"
)

var (
	action  = regexp.MustCompile(`\{\{.*?\}\}`)
	value   = regexp.MustCompile(`\$value\b`)
	control = regexp.MustCompile(`^\{\{-?\s*(if|else|with|range|define|block|\$\w+\s*:?=)`)
)

const (
	ifValue  = "{{ if $values.A }}"
	elseNone = "{{ else }}[no value]{{ end }}"
)

// ForGrafana rewrites a Prometheus template: Grafana's $value is a text about all
// queries, the number is that of query A. Without data or after an error there is no
// A, and a function given nothing would spoil the whole text.
func ForGrafana(text string) string {
	controls := false
	for _, a := range action.FindAllString(text, -1) {
		controls = controls || value.MatchString(a) && control.MatchString(a)
	}
	if controls { // the value decides about more than its own place
		return ifValue + number(text) + elseNone
	}
	return action.ReplaceAllStringFunc(text, func(a string) string {
		if !value.MatchString(a) {
			return a
		}
		return ifValue + number(a) + elseNone
	})
}

// number replaces $value inside of actions.
func number(text string) string {
	return action.ReplaceAllStringFunc(text, func(a string) string {
		return value.ReplaceAllLiteralString(a, "$values.A.Value")
	})
}

// Plain shows {{ $labels.service }} as ‹service›, for reading.
func Plain(text string) string {
	return action.ReplaceAllStringFunc(text, func(a string) string {
		word, _, _ := strings.Cut(strings.Trim(a, "{}- "), "|")
		word = strings.TrimSpace(word)
		return "‹" + strings.TrimPrefix(strings.TrimPrefix(word, "$labels."), "$") + "›"
	})
}
