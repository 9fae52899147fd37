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
	routes := siblings(children)
	for i, first := range routes {
		for _, second := range routes[i+1:] {
			if first.at > second.at && first.orderMatters(second) {
				all = append(all, overtaking(at, name, first.pair, second.pair))
			}
		}
	}
	if len(all) == 0 {
		return []Change{{Path: joinPath(at, "routes"), Impact: Cosmetic,
			Summary: name.Then(sentence.Say(": the routes below it are tried in another order, which no alert meets"))}}
	}
	return all
}

// sibling is a route that is on both sides, with what it matches.
type sibling struct {
	pair[resource.Object]
	was, is routing.Matching
}

func siblings(children []pair[resource.Object]) []sibling {
	var all []sibling
	for _, p := range children {
		if p.both() {
			all = append(all, sibling{p, routing.NewMatching(resource.Texts(p.before, "matchers")), routing.NewMatching(resource.Texts(p.after, "matchers"))})
		}
	}
	return all
}

// orderMatters is not so where both go on, or lead the same way.
func (first sibling) orderMatters(second sibling) bool {
	if !first.was.Overlaps(second.was) && !first.is.Overlaps(second.is) || first.goesOn() && second.goesOn() {
		return false
	}
	return !resource.Equal(without(first.after, "matchers"), without(second.after, "matchers")) ||
		!resource.Equal(without(first.before, "matchers"), without(second.before, "matchers"))
}

func (s sibling) goesOn() bool {
	return resource.Flag(s.before, "continue") && resource.Flag(s.after, "continue")
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
