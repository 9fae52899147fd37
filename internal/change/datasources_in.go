package change

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
)

// datasourcesIn are the texts that JSON has where a datasource can be named.
func datasourcesIn(text string) []string {
	names := map[string]bool{}
	for _, key := range []string{`uid"`, `Uid"`, `datasource"`} {
		for rest := text; ; {
			_, after, found := strings.Cut(rest, key)
			if !found {
				break
			}
			if name, is := quotedValue(after); is {
				names[name] = true
			}
			rest = after
		}
	}
	return slices.Sorted(maps.Keys(names))
}

// quotedValue is the string that follows a key.
func quotedValue(text string) (value string, is bool) {
	text, is = strings.CutPrefix(strings.TrimLeft(text, " \t\r\n"), ":")
	text = strings.TrimLeft(text, " \t\r\n")
	if !is || !strings.HasPrefix(text, `"`) {
		return "", false
	}
	for end := 1; end < len(text); end++ {
		switch text[end] {
		case '\\':
			end++
		case '"':
			err := json.Unmarshal([]byte(text[:end+1]), &value)
			return value, err == nil
		}
	}
	return "", false
}
