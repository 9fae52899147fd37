package routing

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// differences compares the two sides for one set of labels. Where many lead the same way,
// an index gives the same destinations, and they are compared once.
func (c comparison) differences(kind resource.Kind, before, after []Destination) []Effect {
	var way [2]*Destination
	for i, side := range [][]Destination{before, after} {
		if len(side) > 0 {
			way[i] = &side[0]
		}
	}
	if _, known := c.compared[way]; !known {
		c.compared[way] = c.compareWays(kind, before, after)
	}
	return c.compared[way]
}

func (c comparison) compareWays(kind resource.Kind, before, after []Destination) []Effect {
	var found []Effect
	before = withTimings(before, c.timings[kind])
	was, is := c.before.told(kind, before), c.after.told(kind, after)
	if was == is && c.others(kind, before, after) {
		was, is = c.before.toldBy(kind, before), c.after.toldBy(kind, after)
	}
	if was != is {
		found = append(found, Effect{Path: "routing", Summary: notifies(was, is), Before: orNobody(was), After: orNobody(is)})
	}
	if len(before) == 0 || len(after) == 0 {
		return found
	}
	for _, aspect := range aspects() {
		if b, a := aspect.of(before), aspect.of(after); b != a {
			found = append(found, Effect{Path: "routing/" + aspect.path, Summary: aspect.say(b, a), Before: b, After: a})
		}
	}
	return slices.Concat(found, c.muted(kind, before, after), c.timed(kind, before, after))
}

// notifies says who is told; nobody is the empty text.
func notifies(was, is string) sentence.Sentence {
	switch {
	case was == "":
		return sentence.Say("notifies %s; until now it notified nobody", is)
	case is == "":
		return sentence.Say("no longer notifies anybody; until now it notified %s", was)
	}
	return sentence.Say("notifies %s → %s", was, is)
}

func orNobody(told string) string {
	if told == "" {
		return "nobody"
	}
	return told
}

// others reports whether other people are told although that is written in the same
// words: by another receiver, with other settings.
func (c comparison) others(kind resource.Kind, before, after []Destination) bool {
	b, a := receiversOf(before), receiversOf(after)
	if slices.Equal(b, a) {
		return false
	}
	return !resource.Equal(c.before.settings(kind, b), c.after.settings(kind, a))
}

func receiversOf(all []Destination) []string {
	var names []string
	for _, d := range all {
		names = append(names, d.Receiver)
	}
	return sortedOnce(names)
}

// settings are what some receivers are configured with, whatever they are called.
func (x *Index) settings(kind resource.Kind, receivers []string) []any {
	var all []any
	for _, name := range receivers {
		r, known := x.receivers[kind][name]
		if !known {
			all = append(all, name)
			continue
		}
		all = append(all, resource.List(r.Body, "integrations")...)
	}
	return all
}
