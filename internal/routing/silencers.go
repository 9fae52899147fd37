package routing

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// silencers are the titles of alerts during which another is silent, sorted.
type silencers struct {
	possible []string
	// sure are those that silence every instance that agrees in the equal labels.
	sure []string
}

// silencers of an alert; alerts of the same classes have the same ones.
func (x *Index) silencers(target *resource.Resource) silencers {
	f := x.facts(target)
	classes := make([]*class, len(x.inhibitions))
	sure := make([]bool, len(x.inhibitions))
	var key strings.Builder
	for n, rule := range x.inhibitions {
		if f.mayMatch(rule.target) {
			c := rule.classOf(f, rule.target, rule.source)
			classes[n], sure[n] = &c, f.mustMatch(rule.target, nil)
			fmt.Fprintf(&key, "%d %t %t %q;", n, sure[n], c.twoSided, c.equal)
		}
	}
	found, known := x.silenced[key.String()]
	if !known {
		found = x.findSilencers(classes, sure)
		x.silenced[key.String()] = found
	}
	return found
}

// findSilencers for what is of these classes as the target of each inhibition; of none
// where it is nil.
func (x *Index) findSilencers(classes []*class, sure []bool) silencers {
	var found silencers
	for n, target := range classes {
		if target == nil {
			continue
		}
		for source, titles := range x.sources(x.inhibitions[n]) {
			if !source.silences(*target) {
				continue
			}
			found.possible = append(found.possible, titles...)
			if sure[n] {
				found.sure = append(found.sure, titles...)
			}
		}
	}
	return silencers{sortedOnce(found.possible), sortedOnce(found.sure)}
}

func (x *Index) sources(rule *inhibition) map[class][]string {
	if rule.sources != nil {
		return rule.sources
	}
	rule.sources = map[class][]string{}
	for _, alert := range x.alerts {
		if f := x.facts(alert); f.mayMatch(rule.source) {
			c := rule.classOf(f, rule.source, rule.target)
			rule.sources[c] = append(rule.sources[c], alert.Title)
		}
	}
	return rule.sources
}

// withoutItself leaves out an alert's own title, unless another rule of that name silences
// it. That some of its instances silence others is not said: it would be guessed.
func (x *Index) withoutItself(alert *resource.Resource, titles []string) []string {
	n, found := slices.BinarySearch(titles, alert.Title)
	if !found || slices.ContainsFunc(x.alerts, func(twin *resource.Resource) bool {
		return twin != alert && twin.Title == alert.Title && x.silences(twin, alert)
	}) {
		return titles
	}
	return slices.Concat(titles[:n], titles[n+1:])
}

func (x *Index) silences(source, target *resource.Resource) bool {
	s, t := x.facts(source), x.facts(target)
	return slices.ContainsFunc(x.inhibitions, func(rule *inhibition) bool {
		return s.mayMatch(rule.source) && t.mayMatch(rule.target) &&
			rule.classOf(s, rule.source, rule.target).silences(rule.classOf(t, rule.target, rule.source))
	})
}

func sortedOnce(texts []string) []string {
	slices.Sort(texts)
	return slices.Compact(texts)
}
