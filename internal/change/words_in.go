package change

import "strings"

// nextWord is the first that a text, or JSON as it stands in a file, has of what may be the
// name of a metric or a part of one; it is empty if there is none.
func nextWord(text string) (word, rest string) {
	for text != "" {
		end := 0
		for end < len(text) && inWord(text[end]) {
			end++
		}
		if end > 0 {
			return text[:end], text[end:]
		}
		text = text[escapeLen(text):]
	}
	return "", ""
}

func inWord(c byte) bool {
	return c == '_' || c == ':' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c >= 0x80
}

// escapeLen is the length of what is no word: \n, \u003e, or one byte.
func escapeLen(text string) int {
	switch {
	case strings.HasPrefix(text, `\u`):
		return min(6, len(text))
	case strings.HasPrefix(text, `\`):
		return min(2, len(text))
	}
	return 1
}
