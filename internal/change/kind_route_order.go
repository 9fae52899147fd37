package change

import (
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/routing"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// overtaken says which sibling routes are tried in another order, where one alert can
// match both: the first takes it, unless it goes on.
func overtaken(at string, name sentence.Sentence, children []pair[resource.Object]) []Change {
	if !reordered(children) {
		return nil
	}
	var all []Change
	for i, first := range children {
		for _, second := range children[i+1:] {
			if first.both() && second.both() && first.at > second.at && orderMatters(first, second) {
				all = append(all, overtaking(at, name, first, second))
			}
		}
	}
	if len(all) == 0 {
		return []Change{{Path: joinPath(at, "routes"), Impact: Cosmetic,
			Summary: name.Then(sentence.Say(": the routes below it are tried in another order, which no alert meets"))}}
	}
	return all
}

// orderMatters is not so where both go on, or lead the same way.
func orderMatters(first, second pair[resource.Object]) bool {
	overlap := func(a, b resource.Object) bool {
		return routing.Overlap(resource.Texts(a, "matchers"), resource.Texts(b, "matchers"))
	}
	if !overlap(first.before, second.before) && !overlap(first.after, second.after) {
		return false
	}
	goesOn := func(p pair[resource.Object]) bool {
		return resource.Flag(p.before, "continue") && resource.Flag(p.after, "continue")
	}
	alike := resource.Equal(without(first.after, "matchers"), without(second.after, "matchers")) &&
		resource.Equal(without(first.before, "matchers"), without(second.before, "matchers"))
	return !(goesOn(first) && goesOn(second)) && !alike
}

func overtaking(at string, name sentence.Sentence, first, second pair[resource.Object]) Change {
	a, b := sentence.Say("%s", routeName(first)), sentence.Say("%s", routeName(second))
	now, until := a, b
	if resource.Flag(first.after, "continue") {
		now = now.Then(sentence.Say(" and then "), b)
	}
	if resource.Flag(second.before, "continue") {
		until = until.Then(sentence.Say(" and then "), a)
	}
	summary := name.Then(sentence.Say(": "), a, leading(first), sentence.Say(" is tried before "), b, leading(second), sentence.Say(" now; what matches both takes "), now, sentence.Say(", until now "), until)
	return Change{Path: joinPath(at, "routes", routeName(first)), Impact: Paging, Summary: summary}
}

// leading says to whom a route leads, unless that is where the route above does.
func leading(p pair[resource.Object]) sentence.Sentence {
	if receiver := resource.Text(p.after, "receiver"); receiver != "" {
		return sentence.Say(" (to %s)", receiver)
	}
	return nil
}
