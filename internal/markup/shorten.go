package markup

import (
	"fmt"
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Hidden says whether a character is not seen, or changes how others are seen: control
// characters, overrides of the direction of writing, invisible ones. The joiners stay:
// scripts and emoji need them.
func Hidden(r rune) bool {
	switch r {
	case '\u200c', '\u200d':
		return false
	case '\u2028', '\u2029', '\ufffe', '\uffff':
		return true
	}
	return unicode.In(r, unicode.Cc, unicode.Cf)
}

// escaped is what stands for a hidden character.
func escaped(r rune) string {
	switch {
	case r == '\t':
		return `\t`
	case r == '\r':
		return `\r`
	case r < utf8.RuneSelf:
		return fmt.Sprintf(`\x%02x`, r)
	case r <= 0xffff:
		return fmt.Sprintf(`\u%04x`, r)
	}
	return fmt.Sprintf(`\U%08x`, r)
}

// pieces are the characters of a value as they can be shown within a line.
func pieces(value string) iter.Seq[string] {
	value = strings.ReplaceAll(value, "\r\n", "\n")
	return func(yield func(string) bool) {
		for len(value) > 0 {
			r, size := utf8.DecodeRuneInString(value)
			if !yield(piece(r, value[:size])) {
				return
			}
			value = value[size:]
		}
	}
}

func piece(r rune, raw string) string {
	switch {
	case r == utf8.RuneError && len(raw) == 1:
		return fmt.Sprintf(`\x%02x`, raw[0])
	case r == '\n':
		return "⏎"
	case Hidden(r):
		return escaped(r)
	}
	return raw
}

// OneLine shows a value within a line.
func OneLine(value string) string {
	var out strings.Builder
	for p := range pieces(value) {
		out.WriteString(p)
	}
	return out.String()
}

// Shorten is OneLine, of at most so many characters; it does not cut an escape.
func Shorten(value string, most int) string {
	var out strings.Builder
	kept, length := 0, 0
	for p := range pieces(value) {
		length += utf8.RuneCountInString(p)
		if length > most {
			return out.String()[:kept] + "…"
		}
		out.WriteString(p)
		if length < most {
			kept = out.Len()
		}
	}
	return out.String()
}

// CodeLine shows a line of a longer text: tabs may stay.
func CodeLine(line string, most int) string {
	parts := strings.Split(line, "\t")
	for i, part := range parts {
		parts[i] = Shorten(part, most)
	}
	return strings.Join(parts, "\t")
}
