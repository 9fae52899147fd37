package change

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/query/difference"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

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

// differencesOf finds out the language if it is not given: panels do not say it, and have
// Grafana's variables in their queries.
func differencesOf(language, before, after string) []sentence.Sentence {
	if before == after {
		return nil
	}
	if language == "" {
		return difference.Compare(resource.LanguageOfBoth(before, after), before, after)
	}
	return difference.CompareRules(language, before, after)
}

// members says which texts joined a list and which left it.
func members(name string) say {
	return func(_ string, before, after any) []said {
		b, a := resource.Texts(before), resource.Texts(after)
		parts := append(notIn(name+" %s removed", b, a), notIn(name+" %s added", a, b)...)
		switch {
		case len(parts) > 0:
		case before == nil:
			parts = []sentence.Sentence{sentence.Say(name + ": none, where it inherited")}
		case after == nil:
			parts = []sentence.Sentence{sentence.Say(name + ": inherited, where it was none")}
		default:
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
