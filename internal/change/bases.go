package change

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// base is where links begin, before and after: a server moved.
type base struct{ before, after string }

// address is the part of a link by which servers are told apart, and some of the rest.
var address = regexp.MustCompile("https?://[^\\s()<>\"'`]+")

// movedBases finds where the links of alerts and runbooks begin differently, and go on
// the same.
func (c *comparison) movedBases() []base {
	counts := map[base]int{}
	for _, kind := range []resource.Kind{resource.Alert, resource.GrafanaAlert, resource.Runbook} {
		for _, p := range c.pairs[kind] {
			if p.both() && p.before != p.after {
				for _, found := range basesIn(p.before.Body, p.after.Body) {
					counts[found]++
				}
			}
		}
	}
	return mostFrequent(counts)
}

// mostBases is how many servers move at once; with more, the links themselves were edited.
const mostBases = 16

func mostFrequent(counts map[base]int) []base {
	maps.DeleteFunc(counts, func(_ base, n int) bool { return n < 2 }) // one alone is a link that was edited
	byText := func(a, b base) int { return strings.Compare(a.before+a.after, b.before+b.after) }
	all := slices.SortedFunc(maps.Keys(counts), func(a, b base) int { return cmp.Or(cmp.Compare(counts[b], counts[a]), byText(a, b)) })
	all = all[:min(len(all), mostBases)]
	slices.SortFunc(all, byText)
	return all
}

// basesIn compares the links in the annotations, or in the lines, of two bodies.
func basesIn(before, after resource.Object) []base {
	var all []base
	add := func(b, a any) {
		was, _ := b.(string)
		is, _ := a.(string)
		if was == is {
			return
		}
		old, now := address.FindAllString(was, -1), address.FindAllString(is, -1)
		for i := range min(len(old), len(now)) {
			if found, ok := newBase(old[i], now[i]); ok && !slices.Contains(all, found) {
				all = append(all, found)
			}
		}
	}
	for name, annotation := range resource.Strings(before, "annotations") {
		add(annotation, resource.Strings(after, "annotations")[name])
	}
	was, is := resource.List(before, "lines"), resource.List(after, "lines")
	if len(was) == len(is) {
		for i := range was {
			add(was[i], is[i])
		}
	}
	return all
}

// newBase cuts off what two links have in common at their ends, from a slash on.
func newBase(before, after string) (base, bool) {
	same := 0
	for same < min(len(before), len(after)) && before[len(before)-1-same] == after[len(after)-1-same] {
		same++
	}
	end := before[max(len(before)-same, len(origin(before))):]
	end = end[max(0, len(end)-len(after)+len(origin(after))):]
	at := strings.IndexByte(end, '/')
	if at < 0 || before == after {
		return base{}, false
	}
	end = end[at:]
	return base{strings.TrimSuffix(before, end), strings.TrimSuffix(after, end)}, true
}

// origin is a link's scheme and host.
func origin(link string) string {
	scheme := strings.Index(link, "://") + len("://")
	if at := strings.IndexByte(link[scheme:], '/'); at >= 0 {
		return link[:scheme+at]
	}
	return link
}
