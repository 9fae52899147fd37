package change

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/query/difference"
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

// queried says what differs between two queries; nothing if only the formatting does.
func queried(language string) say {
	return func(_ string, before, after any) []said {
		b, _ := before.(string)
		a, _ := after.(string)
		switch {
		case before == nil:
			return []said{{summary: sentence.Say("query added"), after: after}}
		case after == nil:
			return []said{{summary: sentence.Say("query removed"), before: before}}
		}
		differences := differencesOf(language, b, a)
		if len(differences) == 0 {
			return nil
		}
		return []said{{summary: sentence.Join(differences, "; "), before: before, after: after}}
	}
}

// unlessFormatting says nothing if only white space outside quotes differs.
func unlessFormatting(of say) say {
	return func(key string, before, after any) []said {
		b, bIsText := before.(string)
		a, aIsText := after.(string)
		if bIsText && aIsText && len(difference.Compare("text", b, a)) == 0 {
			return nil
		}
		return of(key, before, after)
	}
}

// differencesOf finds out the language if it is not given: panels do not say it.
func differencesOf(language, before, after string) []sentence.Sentence {
	if before == after {
		return nil
	}
	if language == "" {
		language = resource.LanguageOf(after)
	}
	return difference.Compare(language, before, after)
}

// members says which texts joined a list and which left it.
func members(name string) say {
	return func(_ string, before, after any) []said {
		b, a := resource.Texts(before), resource.Texts(after)
		parts := append(notIn(name+" %s removed", b, a), notIn(name+" %s added", a, b)...)
		if len(parts) == 0 {
			parts = []sentence.Sentence{sentence.Say(name + " reordered")}
		}
		return []said{{summary: sentence.Join(parts, ", "), before: before, after: after}}
	}
}

func notIn(format string, these, those []string) []sentence.Sentence {
	var parts []sentence.Sentence
	for _, text := range these {
		if !slices.Contains(those, text) {
			parts = append(parts, sentence.Say(format, text))
		}
	}
	return parts
}
