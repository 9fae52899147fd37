package report

import (
	"strings"
	"unicode/utf8"

	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// lineWidth is where sentences are broken; queries are not.
const lineWidth = 100

// wrap fills lines; the first begins at an indent, the others two columns deeper. What
// is too wide for a line has its own.
func wrap(units []string, indent int) []string {
	lines := []string{""}
	used := indent
	for i, unit := range units {
		last := len(lines) - 1
		if i > 0 && used+1+columns(unit) > lineWidth {
			lines, used = append(lines, unit), indent+2+columns(unit)
			continue
		}
		if i > 0 {
			lines[last], used = lines[last]+" ", used+1
		}
		lines[last], used = lines[last]+unit, used+columns(unit)
	}
	return lines
}

func columns(s string) int { return utf8.RuneCountInString(s) }

// units are a sentence's words and values, with the punctuation that touches them: a
// value is never broken.
func units(s sentence.Sentence) []string {
	all := []string{""}
	for _, part := range s {
		words := []string{plain(sentence.Sentence{part})}
		if !part.Value {
			words = strings.Split(words[0], " ")
		}
		all[len(all)-1] += words[0]
		all = append(all, words[1:]...)
	}
	return all
}
