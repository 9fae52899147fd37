package change

import (
	"maps"
	"regexp"
	"slices"
	"strings"
)

// newVariables replaces uses of a dashboard's variables: $old, ${old}, ${old:csv}, [[old]],
// and var-old in links to the dashboard itself. Others have variables of their own.
func newVariables(dashboard string, names map[string]string) func(string) string {
	if len(names) == 0 {
		return func(text string) string { return text }
	}
	var quoted []string
	for _, name := range slices.Sorted(maps.Keys(names)) {
		quoted = append(quoted, regexp.QuoteMeta(name))
	}
	use := regexp.MustCompile(`(\$|\$\{|\[\[|\bvar-)(` + strings.Join(quoted, "|") + `)\b`)
	return func(text string) string {
		var out strings.Builder
		end := 0
		for _, at := range use.FindAllStringSubmatchIndex(text, -1) {
			out.WriteString(text[end:at[4]])
			end = at[5]
			name := text[at[4]:end]
			if text[at[2]:at[3]] != "var-" || leadsTo(text[:at[0]], dashboard, true) {
				name = names[name]
			}
			out.WriteString(name)
		}
		return out.String() + text[end:]
	}
}

// leadsTo reports whether a link that begins in a text, and goes on after it, leads to a
// dashboard: by its uid, or from a page of its own to nowhere else.
func leadsTo(text, dashboard string, own bool) bool {
	text = text[max(0, len(text)-longestLink):]
	link := text[strings.LastIndexAny(text, outsideLinks)+1:]
	if _, path, found := strings.Cut(link, "/d/"); found {
		return path[:len(path)-len(strings.TrimLeft(path, wordCharacters))] == dashboard
	}
	return own && !strings.Contains(link, "/")
}

// longestLink is how far back a link can begin; browsers take no longer ones.
const longestLink = 8 << 10

const wordCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"
