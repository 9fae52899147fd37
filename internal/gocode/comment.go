package gocode

import (
	"fmt"
	"strings"
	"unicode"
)

// comment is a text as line comments. Nothing in the text ends them.
func comment(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight("// "+printable(line), " ")
	}
	return strings.Join(lines, "\n")
}

// printable escapes what Go's source must not hold, and what would hide text from readers.
func printable(text string) string {
	var out strings.Builder
	for _, r := range text {
		if unicode.IsPrint(r) {
			out.WriteRune(r)
		} else {
			fmt.Fprintf(&out, "\\u%04x", r)
		}
	}
	return out.String()
}
