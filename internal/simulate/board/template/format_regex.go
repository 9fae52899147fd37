package template

import (
	"strconv"
	"strings"
)

// regex is the format of that name: one value escaped, or (a|b).
func regex(v Value) string { return alternatives(v.each(escapeRegex)) }

func alternatives(escaped []string) string {
	if len(escaped) == 1 {
		return escaped[0]
	}
	return "(" + strings.Join(escaped, "|") + ")"
}

// escapeRegex also escapes slashes, as Grafana does.
func escapeRegex(text string) string { return escape(text, `\^$*+?.()|[]{}/`, `\`) }

// escape writes something before each of some characters.
func escape(text, characters, before string) string {
	if !strings.ContainsAny(text, characters) {
		return text
	}
	var out strings.Builder
	for _, c := range text {
		if strings.ContainsRune(characters, c) {
			out.WriteString(before)
		}
		out.WriteRune(c)
	}
	return out.String()
}

// lucene is the query language of Elasticsearch.
func lucene(v Value) string {
	if !v.List {
		return escapeLucene(v.joined(","))
	}
	if len(v.Values) == 0 {
		return "__empty__"
	}
	return "(" + strings.Join(v.each(func(s string) string { return `"` + escapeLucene(s) + `"` }), " OR ") + ")"
}

func escapeLucene(text string) string {
	if _, err := strconv.ParseFloat(strings.TrimSpace(text), 64); err == nil {
		return text
	}
	return escape(text, "!*+-=<>&|()[]{}^~?:\\/\" \t\n\r", `\`)
}
