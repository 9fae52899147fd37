package routing

import (
	"errors"
	"maps"
	"slices"
	"strings"

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
	Paging  bool
	Summary sentence.Sentence
	// Before and After are who is told.
	Before, After string

	when []string // the labels under which it holds
}

// Pair is one alert on both sides.
type Pair struct{ Before, After *resource.Resource }

// Compare says how notification differs about the alerts that are on both sides.
func Compare(before, after resource.Set, alerts []Pair) ([]Effect, error) {
	b, errBefore := newIndex(before)
	a, errAfter := newIndex(after)
	if err := errors.Join(errBefore, errAfter); err != nil {
		return nil, err
	}
	c := comparison{before: b, after: a, alerts: alerts, asked: map[resource.Kind]map[string][]string{}}
	for _, kind := range []resource.Kind{resource.Alert, resource.GrafanaAlert} {
		c.asked[kind] = askedFor(slices.Concat(b.matchers(kind), a.matchers(kind)))
	}
	var all []Effect
	for _, p := range alerts {
		all = append(all, c.compare(p.Before, p.After)...)
	}
	return append(all, c.inhibited()...), nil
}

type comparison struct {
	before, after *index
	// asked are the label values that routes on either side ask for.
	asked  map[resource.Kind]map[string][]string
	alerts []Pair
}

func (x *index) matchers(kind resource.Kind) []string {
	if route := x.routes[kind]; route != nil {
		return matched(route.Body)
	}
	return nil
}

// compare routes an alert on both sides, under each set of labels that it can have. What
// is the same under all of them is said once.
func (c comparison) compare(old, alert *resource.Resource) []Effect {
	sets := candidates(alert, c.asked[alert.Kind])
	static := staticLabels(alert)
	var found []Effect
	for _, labels := range sets {
		for _, e := range c.differences(old, alert, labels) {
			e.Kind, e.UID, e.Title, e.File, e.Paging = alert.Kind, alert.UID, alert.Title, alert.File, true
			if n := slices.IndexFunc(found, func(f Effect) bool { return f.same(e) }); n >= 0 {
				found[n].when = append(found[n].when, given(labels, static))
				continue
			}
			e.when = []string{given(labels, static)}
			found = append(found, e)
		}
	}
	for i := range found {
		if len(found[i].when) < len(sets) {
			found[i].Summary = sentence.Say("if %s: ", strings.Join(found[i].when, "; or ")).Then(found[i].Summary)
		}
	}
	return found
}

// same reports whether two differences are one, under other labels.
func (e Effect) same(other Effect) bool {
	return e.Path == other.Path && e.Summary.String() == other.Summary.String()
}

// given writes the labels that a query must return for a case: queue=bread.
func given(labels, static map[string]string) string {
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(labels)) {
		if _, fixed := static[name]; fixed {
			continue
		}
		if value := labels[name]; value == other {
			parts = append(parts, name+" is another")
		} else {
			parts = append(parts, name+"="+value)
		}
	}
	return strings.Join(parts, ", ")
}
