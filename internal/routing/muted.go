package routing

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// muted says during which timings people are told no more, or again. An alert with several
// destinations may be muted on the way to some of them.
func (c comparison) muted(kind resource.Kind, before, after []Destination) []Effect {
	var found []Effect
	for _, name := range timingsOf(slices.Concat(before, after), muteTimings) {
		b, a := mutedBy(before, name), mutedBy(after, name)
		everyone := len(a) == len(after)
		var said sentence.Sentence
		switch {
		case len(a) > 0 && everyone && len(b) < len(before):
			said = sentence.Say("now muted during %s", name)
		case len(a) > 0 && !everyone && (len(b) == len(before) || !slices.Equal(receiversOf(b), receiversOf(a))):
			said = sentence.Say("muted during %s only on the way to %s", name, orNobody(c.after.told(kind, a)))
		case len(a) == 0 && len(b) > 0:
			said = sentence.Say("no longer muted during %s", name)
		default:
			continue
		}
		found = append(found, Effect{Path: "routing/mute/" + name, Summary: said})
	}
	return found
}

func mutedBy(all []Destination, name string) []Destination {
	return slices.DeleteFunc(slices.Clone(all), func(d Destination) bool { return !slices.Contains(d.Mute, name) })
}

// timed says which timings that an alert meets on both sides have other times now.
func (c comparison) timed(kind resource.Kind, before, after []Destination) []Effect {
	var found []Effect
	for _, use := range []struct {
		path, words string
		of          func(Destination) []string
	}{
		{"mute", "the times of %s changed, by which it is muted", muteTimings},
		{"active", "the times of %s changed, outside of which it is muted", activeTimings},
	} {
		for _, name := range timingsOf(after, use.of) {
			b, a := c.before.timings[kind][name], c.after.timings[kind][name]
			if b != nil && a != nil && slices.Contains(timingsOf(before, use.of), name) && !resource.Equal(b.Body, a.Body) {
				found = append(found, Effect{Path: "routing/" + use.path + "/" + name, Summary: sentence.Say(use.words, name)})
			}
		}
	}
	return found
}

func muteTimings(d Destination) []string   { return d.Mute }
func activeTimings(d Destination) []string { return d.Active }

func timingsOf(all []Destination, of func(Destination) []string) []string {
	var names []string
	for _, d := range all {
		names = append(names, of(d)...)
	}
	return sortedOnce(names)
}
