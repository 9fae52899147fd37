package field

import (
	"regexp"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// subject is a column that an override may be for.
type subject struct {
	frame  frame.Frame
	column frame.Column
	name   string
}

func (s subject) isCalled(name string) bool { return s.name == name || s.column.Name == name }

type matcher func(subject) bool

// matcherOf reads an override's matcher; one that is not known matches nothing.
func matcherOf(value any) matcher {
	text := resource.Text(value, "options")
	switch resource.Text(value, "id") {
	case "byName":
		return func(s subject) bool { return s.isCalled(text) }
	case "byRegexp":
		pattern := Pattern(text)
		return func(s subject) bool { return pattern.MatchString(s.name) }
	case "byFrameRefID":
		return func(s subject) bool { return s.frame.RefID == text }
	case "byType":
		return func(s subject) bool { return typeOf(s.column.Kind) == text }
	case "byTypes":
		types := resource.Texts(value, "options")
		return func(s subject) bool { return slices.Contains(types, typeOf(s.column.Kind)) }
	case "byNames":
		return byNames(value)
	case "numeric":
		return func(s subject) bool { return s.column.Kind == frame.Number }
	case "time":
		return func(s subject) bool { return s.column.Kind == frame.Time }
	}
	return func(subject) bool { return false }
}

// byNames is what a click in the legend makes: all but some names.
func byNames(value any) matcher {
	names := resource.Texts(value, "options", "names")
	exclude := resource.Text(value, "options", "mode") == "exclude"
	return func(s subject) bool { return slices.ContainsFunc(names, s.isCalled) != exclude }
}

func typeOf(kind frame.Kind) string {
	switch kind {
	case frame.Time:
		return "time"
	case frame.Number:
		return "number"
	}
	return "string"
}

var nothing = regexp.MustCompile(`[^\s\S]`)

// Pattern reads a regular expression as dashboards write it, bare or as /…/i. One that is
// none matches nothing.
func Pattern(text string) *regexp.Regexp {
	if end := strings.LastIndexByte(text, '/'); strings.HasPrefix(text, "/") && end > 0 {
		flags := text[end+1:]
		text = text[1:end]
		if strings.Contains(flags, "i") {
			text = "(?i)" + text
		}
	}
	pattern, err := regexp.Compile(text)
	if err != nil {
		return nothing
	}
	return pattern
}

var reference = regexp.MustCompile(`\$(\d{1,2}|&)?`)

// Replacement turns JavaScript's $1 into Go's ${1}.
func Replacement(text string) string {
	return reference.ReplaceAllStringFunc(text, func(found string) string {
		switch found {
		case "$":
			return "$$"
		case "$&":
			return "${0}"
		}
		return "${" + found[1:] + "}"
	})
}
