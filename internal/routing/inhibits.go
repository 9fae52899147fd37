package routing

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Inhibits are the alerts that an inhibition can silence, and those that silence them.
func (x *Index) Inhibits(r *resource.Resource) (sources, targets []*resource.Resource) {
	at := slices.IndexFunc(x.inhibitions, func(rule *inhibition) bool { return rule.of == r })
	if at < 0 {
		return nil, nil
	}
	rule := x.inhibitions[at]
	silencing := map[class]bool{}
	for _, alert := range x.alerts {
		if f := x.facts(alert); f.mayMatch(rule.target) && x.isSilenced(rule, alert, silencing) {
			targets = append(targets, alert)
		}
	}
	for _, alert := range x.alerts {
		if f := x.facts(alert); f.mayMatch(rule.source) && silencing[rule.classOf(f, rule.source, rule.target)] {
			sources = append(sources, alert)
		}
	}
	return sources, targets
}

// isSilenced notes the classes of alerts that silence a target. That some of its own
// instances silence others would be guessed.
func (x *Index) isSilenced(rule *inhibition, target *resource.Resource, silencing map[class]bool) bool {
	found, own := false, rule.classOf(x.facts(target), rule.target, rule.source)
	for source, titles := range x.sources(rule) {
		others := slices.ContainsFunc(titles, func(title string) bool { return title != target.Title })
		if others && source.silences(own) {
			silencing[source], found = true, true
		}
	}
	return found
}
