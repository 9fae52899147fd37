package svg

import (
	"strings"
	"unicode/utf8"
)

// Measure tells how wide a text is.
type Measure func(text string) float64

// Fit shortens a text that is wider than there is room for.
func Fit(text string, size, room float64) string {
	if Width(text, size) <= room {
		return text
	}
	room -= Width("…", size)
	for at, r := range text {
		if room -= Width(string(r), size); room < 0 {
			return strings.TrimRight(text[:at], " ") + "…"
		}
	}
	return text
}

// Wrap breaks a text into lines of a width, between words if it can. It gives at most as
// many lines as asked for, and reports whether that was all.
func Wrap(text string, room float64, most int, width Measure) (lines []string, all bool) {
	for line := range strings.SplitSeq(text, "\n") {
		for first := true; first || line != ""; first = false {
			if len(lines) == most {
				return lines, false
			}
			at := breakAt(line, room, width)
			lines = append(lines, strings.TrimRight(line[:at], " "))
			line = strings.TrimLeft(line[at:], " ")
		}
	}
	return lines, true
}

// breakAt is where the next line begins; every line has at least one letter.
func breakAt(line string, room float64, width Measure) int {
	used, space := 0.0, 0
	for at, r := range line {
		if used += width(string(r)); used > room && at > 0 && r != ' ' {
			if space > 0 {
				return space
			}
			return at
		}
		if r == ' ' && at > 0 {
			space = at + utf8.RuneLen(r)
		}
	}
	return len(line)
}
