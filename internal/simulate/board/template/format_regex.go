package template

import "strings"

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
