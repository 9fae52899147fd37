package change

import (
	"fmt"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// overrides compares them by what they match.
func overrides(_ string, before, after any) []said {
	pairs := match(resource.Objects(before), resource.Objects(after), equalIn("matcher"))
	var all []said
	for _, p := range pairs {
		switch {
		case !p.hasBefore:
			all = append(all, said{summary: sentence.Say("override for %s added", matched(p.after)), after: p.after["properties"]})
		case !p.hasAfter:
			all = append(all, said{summary: sentence.Say("override for %s removed", matched(p.before)), before: p.before["properties"]})
		default:
			all = append(all, properties(p)...)
		}
	}
	return orReordered("overrides", all, pairs) // a later one wins
}

func properties(p pair[resource.Object]) []said {
	before, after := byID(p.before), byID(p.after)
	var all []said
	for _, change := range fields(nil, Visible, before, after) {
		all = append(all, said{change.Path, sentence.Say("override for %s: ", matched(p.after)).Then(change.Summary), change.Before, change.After, Visible})
	}
	return all
}

func byID(override resource.Object) resource.Object {
	all, times := resource.Object{}, map[string]int{}
	for _, property := range resource.Objects(override, "properties") {
		id := resource.Text(property, "id")
		all[id+strings.Repeat(" again", times[id])] = property["value"] // the last one wins
		times[id]++
	}
	return all
}

func matched(override resource.Object) string {
	if options := resource.Get(override, "matcher", "options"); options != nil && !isStructure(options) {
		return fmt.Sprint(options)
	}
	return resource.Text(override, "matcher", "id")
}
