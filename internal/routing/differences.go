package routing

import (
	"slices"
	"strings"
	"time"

	"github.com/prometheus/common/model"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// differences compares the two sides for one set of labels.
func (c comparison) differences(old, alert *resource.Resource, labels map[string]string) []Effect {
	before := c.before.destinations(old, relabelled(labels, old, alert))
	after := c.after.destinations(alert, labels)
	was, is := c.before.told(old, before), c.after.told(alert, after)
	var found []Effect
	if was != is {
		found = append(found, Effect{Path: "routing", Summary: sentence.Say("notifies %s → %s", was, is), Before: was, After: is})
	}
	for _, aspect := range aspects() {
		b, a := aspect.of(before), aspect.of(after)
		if b == a || len(before) == 0 || len(after) == 0 {
			continue
		}
		found = append(found, Effect{Path: "routing/" + aspect.path, Summary: sentence.Say(aspect.words, b, a), Before: b, After: a})
	}
	return append(found, c.timings(alert, before, after)...)
}

// relabelled gives the old alert its own labels beside those of its query.
func relabelled(labels map[string]string, old, alert *resource.Resource) map[string]string {
	static := staticLabels(alert)
	mine := staticLabels(old)
	for name, value := range labels {
		if _, fixed := static[name]; !fixed {
			mine[name] = value
		}
	}
	return mine
}

// aspect is what can differ on the way to the same people.
type aspect struct {
	path, words string
	of          func([]Destination) string
}

func aspects() []aspect {
	return []aspect{
		{"repeat", "repeats every %s → %s", durations(func(d Destination) time.Duration { return d.Repeat })},
		{"wait", "waits %s → %s before the first notification", durations(func(d Destination) time.Duration { return d.Wait })},
		{"interval", "waits %s → %s before news of the same group", durations(func(d Destination) time.Duration { return d.Interval })},
		{"group", "grouped by %s → %s", lists(func(d Destination) []string { return d.GroupBy })},
		{"mute", "muted during %s → %s", lists(func(d Destination) []string { return d.Mute })},
		{"active", "only active during %s → %s", lists(func(d Destination) []string { return d.Active })},
	}
}

func durations(of func(Destination) time.Duration) func([]Destination) string {
	return func(all []Destination) string {
		return each(all, func(d Destination) string { return model.Duration(of(d)).String() })
	}
}

func lists(of func(Destination) []string) func([]Destination) string {
	return func(all []Destination) string {
		return each(all, func(d Destination) string {
			if len(of(d)) == 0 {
				return "nothing"
			}
			return strings.Join(of(d), ", ")
		})
	}
}

// each lists what the destinations have, once if they agree.
func each(all []Destination, of func(Destination) string) string {
	var texts []string
	for _, d := range all {
		if text := of(d); !slices.Contains(texts, text) {
			texts = append(texts, text)
		}
	}
	return strings.Join(texts, " and ")
}

// timings says which mute timings that an alert meets have other times now.
func (c comparison) timings(alert *resource.Resource, before, after []Destination) []Effect {
	var found []Effect
	for _, name := range timingsOf(after) {
		b, a := c.before.timings[alert.Kind][name], c.after.timings[alert.Kind][name]
		if b != nil && a != nil && slices.Contains(timingsOf(before), name) && !resource.Equal(b.Body, a.Body) {
			found = append(found, Effect{Path: "routing/mute/" + name, Summary: sentence.Say("the times of %s changed, by which it is muted", name)})
		}
	}
	return found
}

func timingsOf(all []Destination) []string {
	var names []string
	for _, d := range all {
		names = append(names, slices.Concat(d.Mute, d.Active)...)
	}
	slices.Sort(names)
	return slices.Compact(names)
}
