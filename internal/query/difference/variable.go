package difference

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/query/variable"
)

// normal writes each Grafana variable in one way: $name, or ${name} before a letter.
// A format, as in ${name:regex}, stays.
func normal(text string) string {
	if !strings.ContainsAny(text, "$[") {
		return text
	}
	var out strings.Builder
	for at := 0; at < len(text); {
		n := variable.Len(text[at:])
		if n == 0 {
			out.WriteByte(text[at])
			at++
			continue
		}
		out.WriteString(oneWay(text[at:at+n], variable.WordLen(text[at+n:]) > 0))
		at += n
	}
	return out.String()
}

func oneWay(name string, glued bool) string {
	name = strings.Trim(name, "${}[]")
	if glued || variable.WordLen(name) < len(name) {
		return "${" + name + "}"
	}
	return "$" + name
}
