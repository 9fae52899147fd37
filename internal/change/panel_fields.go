package change

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// targets compares a panel's queries: by what they ask for, then by refId.
func targets(_ string, before, after any) []said {
	pairs := match(resource.Objects(before), resource.Objects(after),
		whollyEqual(), equalIn("refId"), equal(func(target resource.Object) any { return queryText(target) }))
	var all []said
	for _, p := range pairs {
		all = append(all, target(p, len(pairs) > 1)...)
	}
	return orReordered("queries", all, pairs)
}

// orReordered says that a list has another order if nothing else of it changed.
func orReordered(what string, all []said, pairs []pair[resource.Object]) []said {
	if len(all) == 0 && reordered(pairs) {
		return []said{{summary: sentence.Say(what + " reordered"), impact: Cosmetic}}
	}
	return all
}

func target(p pair[resource.Object], several bool) []said {
	id := resource.Text(p.after, "refId")
	switch {
	case !p.hasBefore:
		return []said{{path: id, summary: sentence.Say("query %s added", id), after: queryText(p.after)}}
	case !p.hasAfter:
		id = resource.Text(p.before, "refId")
		return []said{{path: id, summary: sentence.Say("query %s removed", id), before: queryText(p.before)}}
	}
	all := renamedQuery(resource.Text(p.before, "refId"), id)
	for _, change := range fields(targetAspects(), Visible, without(p.before, "refId"), without(p.after, "refId")) {
		if several {
			change.Summary = sentence.Say("query %s: ", id).Then(change.Summary)
		}
		all = append(all, said{joinPath(id, change.Path), change.Summary, change.Before, change.After, change.Impact})
	}
	return all
}

// renamedQuery is said because expressions, overrides and columns go by the refId. Grafana
// gives one to queries that have none.
func renamedQuery(was, is string) []said {
	if was == is || was == "" || is == "" {
		return nil
	}
	return []said{{path: joinPath(is, "refId"), summary: sentence.Say("query %s is called %s now", was, is), before: was, after: is, impact: Cosmetic}}
}

func targetAspects() []aspect {
	return []aspect{
		{"expr", Visible, queried("")},
		{"query", Visible, queried("traceql")},
		{"datasource", Visible, value("reads from")},
		{"legendFormat", Cosmetic, value("legend")},
		{"hide", Visible, value("hidden")},
		{"instant", Visible, value("only the last value")},
		{"interval", Visible, value("smallest interval")},
		{"format", Visible, value("format")},
	}
}

// thresholds says at which value which colour begins.
func thresholds(_ string, before, after any) []said {
	b, a := steps(before), steps(after)
	if b == a {
		return value("thresholds")("", before, after)
	}
	return []said{{summary: sentence.Say("thresholds %s → %s", b, a), before: b, after: a}}
}

func steps(value any) string {
	var parts []string
	for _, step := range resource.Objects(value, "steps") {
		part := resource.Text(step, "color")
		if at, ok := step["value"].(float64); ok {
			part += " from " + text(at)
		}
		parts = append(parts, part)
	}
	if len(parts) == 0 {
		return "Grafana's own"
	}
	return strings.Join(parts, ", ")
}
