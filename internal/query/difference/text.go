package difference

import (
	"strings"
	"unicode/utf8"

	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// compareText is for what does not parse: only white space outside quotes is formatting.
func compareText(before, after string) []sentence.Sentence {
	if collapse(normal(before)) == collapse(normal(after)) {
		return nil
	}
	return []sentence.Sentence{sentence.Say("the query changed")}
}

// collapse makes one space of each run of white space outside quotes.
func collapse(text string) string {
	var out strings.Builder
	gap := false
	for text != "" {
		n := quotedLen(text)
		if n == 0 {
			_, n = utf8.DecodeRuneInString(text)
		}
		piece := text[:n]
		text = text[n:]
		if strings.TrimSpace(piece) == "" {
			gap = true
			continue
		}
		if gap && out.Len() > 0 {
			out.WriteByte(' ')
		}
		gap = false
		out.WriteString(piece)
	}
	return out.String()
}

// quotedLen is the length of the quoted text at the start of s, or 0. A quote that
// never closes reaches to the end.
func quotedLen(s string) int {
	if strings.IndexByte("\"'`", s[0]) < 0 {
		return 0
	}
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == s[0]:
			return i + 1
		case s[i] == '\\' && s[0] != '`':
			i++
		}
	}
	return len(s)
}
