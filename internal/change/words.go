package change

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// value says a field's name, and its value before and after.
func value(name string) say {
	return func(_ string, before, after any) []said {
		return []said{{summary: fromTo(name, before, after), before: before, after: after}}
	}
}

func fromTo(name string, before, after any) sentence.Sentence {
	said := sentence.Sentence{{Text: name, Value: !ours(name)}}
	switch {
	case isSecret(before) || isSecret(after):
		return said.Then(sentence.Say(" changed: %s → %s", text(before), text(after)))
	case isStructure(before) || isStructure(after):
		return said.Then(sentence.Say(" changed"))
	case before == nil:
		return said.Then(sentence.Say(" set to %s", text(after)))
	case after == nil:
		return said.Then(sentence.Say(" no longer set, was %s", text(before)))
	}
	return said.Then(sentence.Say(" %s → %s", text(before), text(after)))
}

// ours reports whether a name is words of this package: keys from files may be anything.
func ours(name string) bool {
	return !strings.ContainsFunc(name, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && r != ' ' && r != '-'
	})
}

func isSecret(v any) bool {
	_, secret := v.(resource.Secret)
	return secret
}

func isStructure(v any) bool {
	switch v.(type) {
	case resource.Object, []any:
		return true
	}
	return false
}

// text writes a value for people; a long one is cut, the change has all of it.
func text(v any) string {
	switch v := v.(type) {
	case nil:
		return "nothing"
	case string:
		return shorten(v)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case bool:
		if v {
			return "on"
		}
		return "off"
	}
	return shorten(fmt.Sprint(v))
}

const longest = 80

func shorten(s string) string {
	if runes := []rune(s); len(runes) > longest {
		return string(runes[:longest-1]) + "…"
	}
	return s
}

// prose says that a text changed; the texts themselves stand below.
func prose(name string) say {
	return func(_ string, before, after any) []said {
		how := "changed"
		switch {
		case before == nil:
			how = "added"
		case after == nil:
			how = "removed"
		}
		return []said{{summary: sentence.Say(name + " " + how), before: before, after: after}}
	}
}
