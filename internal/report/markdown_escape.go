package report

import (
	"html"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// longestSentence, in bytes, is where a sentence ends that does not end by itself.
const longestSentence = 2_500

// codeSpan is a value in backticks, more of them than it has in a row itself: nothing in
// it is markup, a mention or a link.
func codeSpan(value string, most int) string {
	shown := shorten(value, most)
	if shown == "" {
		return "(empty)"
	}
	fence := strings.Repeat("`", longestRun(shown)+1)
	if needsPadding(shown) {
		shown = " " + shown + " "
	}
	return fence + shown + fence
}

// needsPadding is when backticks would touch the fence, or Markdown would take spaces away.
func needsPadding(shown string) bool {
	return strings.Trim(shown, " ") != "" && strings.Trim(shown, " `") != shown
}

// longestRun is of backticks.
func longestRun(s string) int {
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

// inCell keeps a table's cell together; GitHub wants this in code spans too.
func inCell(markup string) string { return strings.ReplaceAll(markup, "|", `\|`) }

// words are ours, or names of fields: they are not markup either. What GitHub makes a
// link of without markup is code.
func words(text string) string {
	parts := strings.Split(shorten(text, mostInText), " ")
	for i, part := range parts {
		parts[i] = escapeMarkup(part)
		if strings.ContainsAny(part, "@#") || strings.Contains(part, "://") || strings.Contains(strings.ToLower(part), "www.") {
			parts[i] = codeSpan(part, mostInText)
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

// marked is a sentence with its values in backticks.
func marked(s sentence.Sentence, mostValue int) string {
	var out strings.Builder
	for _, part := range s {
		shown := words(part.Text)
		if part.Value {
			shown = codeSpan(part.Text, mostValue)
		}
		if out.Len()+len(shown) > longestSentence && out.Len() > 0 {
			return out.String() + " …"
		}
		if strings.HasSuffix(out.String(), "`") && strings.HasPrefix(shown, "`") {
			// Backticks that touch would be one fence.
			out.WriteByte(' ')
		}
		out.WriteString(shown)
	}
	return out.String()
}

// htmlCode is a value where GitHub reads HTML and no markdown: in a summary.
func htmlCode(value string, most int) string {
	return "<code>" + html.EscapeString(shorten(value, most)) + "</code>"
}
