package change

import (
	"context"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// handover is an alert that one system stops to evaluate and another begins to: its rule
// comes or goes, and its copy in Grafana is paused no longer, or now.
type handover struct {
	rule      *resource.Resource // of Prometheus or Loki
	copied    pair[*resource.Resource]
	toGrafana bool
}

// handovers finds the alerts that change their evaluator.
func (c *comparison) handovers() []handover {
	gone, added := map[string]*resource.Resource{}, map[string]*resource.Resource{}
	for _, p := range c.pairs[resource.Alert] {
		switch {
		case !p.hasAfter:
			gone[p.before.Title] = p.before
		case !p.hasBefore:
			added[p.after.Title] = p.after
		}
	}
	var all []handover
	for _, p := range c.pairs[resource.GrafanaAlert] {
		if !p.both() || paused(p.before) == paused(p.after) {
			continue
		}
		if rule := gone[p.after.Title]; rule != nil && paused(p.before) {
			all = append(all, handover{rule, p, true})
		} else if rule := added[p.after.Title]; rule != nil && paused(p.after) {
			all = append(all, handover{rule, p, false})
		}
	}
	return all
}

// isHandedOver reports whether a rule, or its copy, is said to change its evaluator.
func (c *comparison) isHandedOver(r *resource.Resource) bool { return c.handedOver[r] }

// evaluated says once who evaluates now, and of each alert only if others are told.
func evaluated(_ context.Context, c *comparison) []Change {
	var all []Change
	for _, toGrafana := range []bool{true, false} {
		var rules []*resource.Resource
		for _, h := range c.handed {
			if h.toGrafana == toGrafana {
				rules = append(rules, h.rule)
				all = append(all, c.toldOtherwise(h)...)
			}
		}
		if len(rules) > 0 {
			all = append(all, c.evaluator(rules, toGrafana))
		}
	}
	return all
}

func (c *comparison) evaluator(rules []*resource.Resource, toGrafana bool) Change {
	ruler, now, until := c.after, "Prometheus or Loki", "Grafana"
	if toGrafana {
		ruler, now, until = c.before, until, now
	}
	change := Change{Kind: resource.Evaluation, UID: "evaluation", Title: "Evaluation of alerts", Path: "evaluator", Impact: Paging,
		Summary: sentence.Say(now + " evaluates " + number(len(rules), "alert") + " now, until now " + until + ": ").Then(names(titles(rules)))}
	if n := ruler.inhibiting(rules); n > 0 {
		words := "; " + number(n, "inhibition") + plural(n, " silences", " silence") + " some of them there, which Grafana does not have"
		if toGrafana {
			words = "; Grafana has no inhibitions: what " + number(n, "inhibition") + " silenced notifies now"
		}
		change.Summary = change.Summary.Then(sentence.Say(words))
	}
	return ruler.concern(change, rules, nil)
}

// inhibiting counts the inhibitions that can silence one of some alerts.
func (s side) inhibiting(alerts []*resource.Resource) int {
	n := 0
	for _, r := range s.byKind[resource.Inhibition] {
		_, targets := s.notifies.Inhibits(r)
		if in, _ := halves(targets, alerts); len(in) > 0 {
			n++
		}
	}
	return n
}

// toldOtherwise says of an alert that its new evaluator tells others.
func (c *comparison) toldOtherwise(h handover) []Change {
	was, is := c.before.notifies.Told(h.copied.before), c.after.notifies.Told(h.rule)
	if h.toGrafana {
		was, is = c.before.notifies.Told(h.rule), c.after.notifies.Told(h.copied.after)
	}
	if was.String() == is.String() || len(is) == 0 {
		return nil
	}
	change := Change{Path: "routing", Impact: Paging, Summary: sentence.Say("notifies %s → %s", was.String(), is.String()), Before: was.String(), After: is.String(), Told: is}
	if !h.toGrafana {
		return []Change{change.about(h.rule)}
	}
	return []Change{change.about(h.copied.after)}
}
