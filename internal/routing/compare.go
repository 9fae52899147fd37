package routing

import (
	"context"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// Effect is how notification about one alert differs.
type Effect struct {
	// Kind, UID, Title and File are the alert's.
	Kind             resource.Kind
	UID, Title, File string
	// Path is what of it differs: routing, routing/repeat, inhibition, …
	Path    string
	Summary sentence.Sentence
	// Before and After are what differs, as text.
	Before, After string
	// Told is who is notified about the alert now; empty if no routes are given.
	Told Recipients

	when []map[string]string // the labels under which it holds
}

// Pair is one alert on both sides.
type Pair struct{ Before, After *resource.Resource }

// Compare says how notification differs about the alerts that are on both sides, or about
// a part of them if it is cancelled.
func Compare(ctx context.Context, before, after *Index, alerts []Pair) []Effect {
	c := comparison{before: before, after: after, vocabularies: map[resource.Kind]vocabulary{}, renamed: map[string]string{}, compared: map[[2]*Destination][]Effect{}, timings: map[resource.Kind]map[string]string{}}
	for _, kind := range []resource.Kind{resource.Alert, resource.GrafanaAlert} {
		c.timings[kind] = renamedTimings(before.timings[kind], after.timings[kind])
		c.vocabularies[kind] = newVocabulary(slices.Concat(before.matchers(kind), after.matchers(kind)))
	}
	for _, p := range alerts {
		if p.After.Kind == resource.Alert && p.Before.Title != p.After.Title {
			c.renamed[p.Before.Title] = p.After.Title
		}
	}
	var all []Effect
	for _, p := range alerts {
		if ctx.Err() != nil {
			break
		}
		found := slices.Concat(c.routed(p.Before, p.After), c.inhibited(p.Before, p.After))
		all = append(all, about(p.After, after, found)...)
	}
	return all
}

// about says of which alert the effects are.
func about(alert *resource.Resource, after *Index, effects []Effect) []Effect {
	if len(effects) == 0 {
		return nil
	}
	told := after.Told(alert)
	for i := range effects {
		e := &effects[i]
		e.Kind, e.UID, e.Title, e.File, e.Told = alert.Kind, alert.UID, alert.Title, alert.File, told
	}
	return effects
}

type comparison struct {
	before, after *Index
	// vocabularies are of the routes on either side.
	vocabularies map[resource.Kind]vocabulary
	// renamed are titles before, and now.
	renamed map[string]string
	// timings are names before, and now, of the same times.
	timings map[resource.Kind]map[string]string
	// compared are the differences between destinations.
	compared map[[2]*Destination][]Effect
}

// routed takes an alert through the routes of both sides, under each set of labels that
// it can have. What is the same under several of them is said once.
func (c comparison) routed(old, alert *resource.Resource) []Effect {
	if !c.before.decided(old) || !c.after.decided(alert) {
		return nil // the routes as such are new or gone, which is said of them
	}
	was, is := informed(c.before.facts(old), c.after.facts(alert))
	words := c.vocabularies[alert.Kind]
	possible := words.candidates(was, is)
	var found []Effect
	for _, set := range possible.sets {
		before, after := c.before.destinations(old, was.with(set, words)), c.after.destinations(alert, is.with(set, words))
		for _, e := range c.differences(alert.Kind, before, after) {
			found = collect(found, e, set)
		}
	}
	for i, e := range found {
		if when := words.cases(e.when, possible, was, is); len(when) > 0 {
			found[i].Summary = when.Then(sentence.Say(": "), e.Summary)
		}
	}
	return found
}

// collect adds a difference, or the labels to one that is known.
func collect(found []Effect, e Effect, set map[string]string) []Effect {
	n := slices.IndexFunc(found, func(f Effect) bool { return f.Path == e.Path && slices.Equal(f.Summary, e.Summary) })
	if n < 0 {
		n, found = len(found), append(found, e)
	}
	found[n].when = append(found[n].when, set)
	return found
}
