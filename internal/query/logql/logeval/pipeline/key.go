package pipeline

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// extracted is put behind the name of a label that the stream or its metadata has already.
const extracted = "_extracted"

// ownName is the name under which a parser may set a label.
func (l *line) ownName(name string) string {
	if l.base.Has(name) || has(l.metadata, name) {
		return name + extracted
	}
	return name
}

// parsedBefore reports whether a parser has set the label, even if it is deleted by now:
// the first value stays.
func (l *line) parsedBefore(name string) bool {
	return has(l.parsed, name) || slices.Contains(l.gone, name)
}

// labelName makes a key of a line a label name: letters, digits and underscores.
func labelName(key string) string {
	key = strings.TrimSpace(key)
	if key == "" {
		return ""
	}
	if key[0] >= '0' && key[0] <= '9' {
		key = "_" + key
	}
	return strings.Map(nameRune, key)
}

func nameRune(r rune) rune {
	if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
		return r
	}
	return '_'
}

// valid replaces what is not UTF-8, which labels must be, with spaces.
func valid(s string) string {
	if !strings.ContainsRune(s, utf8.RuneError) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r == utf8.RuneError {
			return ' '
		}
		return r
	}, s)
}
