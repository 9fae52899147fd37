package change

import (
	"regexp"

	"github.com/ltv-assistant/obsgen/internal/query/difference"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// pairVariables matches a dashboard's variables by name, then by what they ask for.
func pairVariables(before, after resource.Object, renamed renames) []pair[resource.Object] {
	return renamed.match(resource.Objects(before, "variables"), resource.Objects(after, "variables"),
		equalIn("name"), equalIn("type").and(equalIn("query")).unless(func(v resource.Object) bool { return v["query"] == nil }))
}

func renamedVariables(pairs []pair[resource.Object]) map[string]string {
	renamed := map[string]string{}
	for _, p := range pairs {
		if was, is := resource.Text(p.before, "name"), resource.Text(p.after, "name"); p.both() && was != is {
			renamed[was] = is
		}
	}
	return renamed
}

func (c *comparison) changedVariables(dashboard *resource.Resource, pairs []pair[resource.Object]) []Change {
	var all []Change
	for _, p := range pairs {
		for _, change := range c.changedVariable(dashboard, p) {
			change.Path = joinPath("variables", change.Path)
			all = append(all, change)
		}
	}
	if len(all) == 0 && reordered(pairs) {
		all = []Change{{Path: "variables", Impact: Cosmetic, Summary: sentence.Say("variables reordered")}}
	}
	return all
}

func (c *comparison) changedVariable(dashboard *resource.Resource, p pair[resource.Object]) []Change {
	was, is := resource.Text(p.before, "name"), resource.Text(p.after, "name")
	switch {
	case !p.hasBefore:
		return []Change{{Path: is, Impact: Visible, Summary: sentence.Say("variable %s added", is)}}
	case !p.hasAfter:
		return []Change{{Path: was, Impact: Breaking, Summary: sentence.Say("variable %s removed", was).Then(c.stillUses(dashboard, was))}}
	}
	var all []Change
	if was != is {
		all = []Change{{Path: is, Impact: Breaking, Before: was, After: is,
			Summary: sentence.Say("variable %s renamed to %s: links with %s no longer set it", was, is, "var-"+was).Then(c.stillUses(dashboard, was))}}
	}
	name := sentence.Say("variable %s", is)
	return append(all, inside(is, name, fields(variableAspects(resource.Text(p.after, "type")), Visible, without(p.before, "name"), without(p.after, "name")))...)
}

func variableAspects(kind string) []aspect {
	return []aspect{
		{"label", Cosmetic, value("label")},
		{"description", Cosmetic, prose("description")},
		{"query", Visible, variableQuery(kind)},
		{"current", Visible, value("default")},
		{"datasource", Visible, value("datasource")},
		{"multi", Visible, value("multiple choice")},
		{"includeAll", Visible, value("choice All")},
		{"hide", Visible, value("hidden")},
		{"regex", Visible, value("filter")},
		{"refresh", Cosmetic, value("refresh")},
		{"sort", Cosmetic, value("sort")},
	}
}

// variableQuery leaves out white space that means nothing: outside quotes in
// label_values(…), around the commas of a custom variable.
func variableQuery(kind string) say {
	return func(_ string, before, after any) []said {
		b, bIsText := before.(string)
		a, aIsText := after.(string)
		custom := kind == "custom" && aroundCommas.ReplaceAllString(b, ",") == aroundCommas.ReplaceAllString(a, ",")
		query := kind == "query" && len(difference.Compare("text", spread(b), spread(a))) == 0
		if bIsText && aIsText && (custom || query) {
			return nil
		}
		return value("query")("", before, after)
	}
}

var (
	aroundCommas = regexp.MustCompile(`\s*(,|^|$)\s*`)
	punctuation  = regexp.MustCompile(`[(){}\[\],=~]`)
)

// spread puts spaces round punctuation, so that it has some on both sides.
func spread(text string) string { return punctuation.ReplaceAllString(text, " $0 ") }
