package difference

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/query/variable"
)

// filler replaces the variables of a PromQL query outside quotes, each with its letters
// and digits glued to it: ${m}m and app_$name are one value.
type filler struct {
	variables *placeholders
	rest      string
	out       strings.Builder
	brackets  int
	names     []bool // for each open parenthesis: whether it holds labels
	word      string // the last word before this place
}

func (p *placeholders) fill(query string) string {
	f := filler{variables: p, rest: query}
	for f.rest != "" {
		if n, glued := f.variableLen(); n > 0 {
			f.replace(n, glued)
			continue
		}
		f.step()
	}
	return f.out.String()
}

// variableLen measures a word with at least one variable in it; glued says that it is
// more than that and a unit.
func (f *filler) variableLen() (n int, glued bool) {
	found, words := false, ""
	for n < len(f.rest) {
		rest := f.rest[n:]
		v := variable.Len(rest)
		w := 0
		if v == 0 {
			w = variable.WordLen(rest)
		}
		if v+w == 0 {
			break
		}
		found, words = found || v > 0, words+rest[:w]
		n += v + w
	}
	if !found {
		return 0, false
	}
	return n, strings.Trim(words, "0123456789") != "" && !isUnit(words)
}

func isUnit(word string) bool {
	return word == "ms" || len(word) == 1 && strings.Contains("smhdwy", word)
}

func (f *filler) replace(n int, glued bool) {
	written := f.rest[:n]
	f.rest = f.rest[n:]
	if f.brackets == 0 && (glued || f.wantsName()) {
		f.out.WriteString(f.variables.name(written))
		return
	}
	f.out.WriteString(f.variables.number(written))
}

// wantsName reports a place in which a number cannot stand.
func (f *filler) wantsName() bool {
	next := strings.TrimLeft(f.rest, " \t\r\n")
	inLabels := len(f.names) > 0 && f.names[len(f.names)-1]
	return inLabels || strings.HasPrefix(next, "{") || strings.HasPrefix(next, "[")
}
