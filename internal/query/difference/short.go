package difference

import (
	"slices"
	"strings"
)

// short is a selector's metric. Where the metric is read twice, it has those matchers
// that not all of these reads have.
func (t teller) short(n *node) string {
	metric := ""
	if len(n.parts) > 0 {
		metric = n.parts[0].value
	}
	is := func(n *node) bool { return n.has("metric", metric) }
	switch {
	case !n.has("metric", metric):
		return n.text()
	case t.before.count(is) <= 1 && t.after.count(is) <= 1:
		return metric
	}
	own := slices.DeleteFunc(matchersOf(n), func(matcher string) bool { return t.shared(metric, matcher) })
	if len(own) == 0 {
		return n.text()
	}
	return metric + "{" + strings.Join(own, ", ") + "}"
}

// shared reports whether every read of a metric has a matcher, before and after.
func (t teller) shared(metric, matcher string) bool {
	lacks := func(n *node) bool { return n.has("metric", metric) && !n.has("matcher", matcher) }
	return t.before.count(lacks)+t.after.count(lacks) == 0
}

func matchersOf(n *node) []string {
	var all []string
	for _, p := range n.parts {
		if p.noun == "matcher" {
			all = append(all, p.show())
		}
	}
	return all
}
