package resource

import "strings"

const longestLine = 10_000

// withoutComments leaves out what only a writer sees. In code a comment is seen; one that
// never ends would hide all that follows, and is left.
func withoutComments(text string) string {
	var out strings.Builder
	fenced := false
	last := strings.LastIndex(text, "-->") - len(text) // from the end of what is left
	for text != "" {
		line := firstLine(text)
		start := strings.Index(line, "<!--")
		switch {
		case isFence(line):
			fenced = !fenced
		case len(line) > longestLine: // no text that somebody wrote
		case !fenced && start >= 0 && start+len("<!--") <= len(text)+last && strings.Count(line[:start], "`")%2 == 0:
			shown, after := around(text, start)
			out.WriteString(shown)
			text = after
			continue
		}
		out.WriteString(line)
		text = text[len(line):]
	}
	return out.String()
}

func firstLine(text string) string {
	for line := range strings.Lines(text) {
		return line
	}
	return ""
}

func isFence(line string) bool {
	line = strings.TrimLeft(line, " ")
	return strings.HasPrefix(line, "```") || strings.HasPrefix(line, "~~~")
}

// around is what stands before and after a comment; one alone in its line leaves no empty
// line.
func around(text string, start int) (before, after string) {
	before, text = text[:start], text[start:]
	_, after, _ = strings.Cut(text, "-->")
	if rest := strings.TrimLeft(after, " \r"); strings.TrimSpace(before) == "" && strings.HasPrefix(rest, "\n") {
		return "", rest[1:]
	}
	return before, after
}
