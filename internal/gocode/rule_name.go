package gocode

import (
	"regexp"
	"strings"
	"unicode"
)

var camelCase = regexp.MustCompile(`^[A-Z][A-Za-z0-9]*$`)

// name writes the alert's name. Renaming it changes the label alertname, so it is said.
func (r *rule) name(title string) {
	name := title
	if !camelCase.MatchString(title) {
		name = camel(title)
		r.note("TODO: in Grafana its name is " + quoted(title) + "; what refers to that alertname must follow.")
	}
	r.set("Name", text(name))
}

// camel makes a name in CamelCase of a title: HighCPUUsage of "high CPU usage".
func camel(title string) string {
	words := strings.FieldsFunc(title, func(r rune) bool { return !isWord(r) })
	for i, word := range words {
		words[i] = strings.ToUpper(word[:1]) + word[1:]
	}
	name := strings.Join(words, "")
	if !camelCase.MatchString(name) {
		return "Alert" + name
	}
	return name
}

func isWord(r rune) bool { return r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)) }
