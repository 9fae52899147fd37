package gocode

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// text is a string literal, or nothing for the empty text.
func text(s string) string {
	if s == "" {
		return ""
	}
	return quoted(s)
}

// quoted is a string literal: in backquotes where that spares escapes.
func quoted(s string) string {
	switch {
	case !strings.ContainsAny(s, "\"\\\n"):
		return strconv.Quote(s)
	case canBackquote(s):
		return "`" + s + "`"
	}
	return byLine(s)
}

// queryText is a string literal of a query: in backquotes wherever possible.
func queryText(s string) string {
	if canBackquote(s) {
		return "`" + s + "`"
	}
	return byLine(s)
}

// canBackquote reports whether a raw literal is the text itself: Go drops carriage returns
// there, and has no escape for what cannot be seen.
func canBackquote(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool {
		return r == '`' || r == unicode.ReplacementChar || r != '\n' && r != '\t' && !unicode.IsPrint(r)
	})
}

// byLine escapes a text, each of its lines by itself.
func byLine(s string) string {
	var lines []string
	for line := range strings.Lines(s) {
		lines = append(lines, strconv.Quote(line))
	}
	return strings.Join(lines, " +\n")
}

// texts is a literal of []string, or nothing for none.
func texts(all []string) string {
	if len(all) == 0 {
		return ""
	}
	return "[]string{" + strings.Join(eachQuoted(all), ", ") + "}"
}

func eachQuoted(all []string) []string {
	literals := make([]string, len(all))
	for i, s := range all {
		literals[i] = quoted(s)
	}
	return literals
}

// labels is a literal of obsgen.Labels, or nothing for none.
func labels(all map[string]string) string {
	if len(all) == 0 {
		return ""
	}
	var pairs []string
	for _, name := range resource.Keys(all) {
		pairs = append(pairs, quoted(name)+": "+quoted(all[name]))
	}
	return "obsgen.Labels{" + strings.Join(pairs, ", ") + "}"
}
