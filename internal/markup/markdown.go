// Package markup makes text of definitions harmless in markdown: it stays text, whatever is
// in it.
package markup

import (
	"html"
	"strings"
)

// CodeSpan is a value in backticks, more of them than it has in a row itself: nothing in
// it is markup, a mention or a link.
func CodeSpan(value string, most int) string {
	shown := Shorten(value, most)
	if shown == "" {
		return "(empty)"
	}
	fence := strings.Repeat("`", LongestRun(shown)+1)
	if needsPadding(shown) {
		shown = " " + shown + " "
	}
	return fence + shown + fence
}

// needsPadding is when backticks would touch the fence, or Markdown would take spaces away.
func needsPadding(shown string) bool {
	return strings.Trim(shown, " ") != "" && strings.Trim(shown, " `") != shown
}

// LongestRun is of backticks.
func LongestRun(s string) int {
	longest, run := 0, 0
	for _, r := range s {
		run++
		if r != '`' {
			run = 0
		}
		longest = max(longest, run)
	}
	return longest
}

// InCell keeps a table's cell together; GitHub wants this in code spans too.
func InCell(markup string) string { return strings.ReplaceAll(markup, "|", `\|`) }

// longest is how many characters of a text are shown.
const longest = 300

// Words are ours, or names of fields: they are not markup either. What GitHub makes a
// link of without markup is code.
func Words(text string) string {
	parts := strings.Split(Shorten(text, longest), " ")
	for i, part := range parts {
		parts[i] = escapeMarkup(part)
		if strings.ContainsAny(part, "@#") || strings.Contains(part, "://") || strings.Contains(strings.ToLower(part), "www.") {
			parts[i] = CodeSpan(part, longest)
		}
	}
	return strings.Join(parts, " ")
}

func escapeMarkup(text string) string {
	var out strings.Builder
	for _, r := range text {
		if strings.ContainsRune("\\`*_[]<>|~&$", r) {
			out.WriteByte('\\')
		}
		out.WriteRune(r)
	}
	return out.String()
}

// HTMLCode is a value where GitHub reads HTML and no markdown: in a summary.
func HTMLCode(value string, most int) string {
	return "<code>" + html.EscapeString(Shorten(value, most)) + "</code>"
}
