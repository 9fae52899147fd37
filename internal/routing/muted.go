package routing

import (
	"cmp"
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
		was, is := c.before.times(kind, name, len(b) > 0), c.after.times(kind, name, len(a) > 0)
		timing := sentence.Say("%s", name).Then(inBrackets(cmp.Or(is, was)))
		var said sentence.Sentence
		switch {
		case len(a) > 0 && everyone && len(b) < len(before):
			said = sentence.Say("now muted during ").Then(timing)
		case len(a) > 0 && !everyone && (len(b) == len(before) || !slices.Equal(receiversOf(b), receiversOf(a))):
			said = sentence.Say("muted during ").Then(timing, sentence.Say(" only on the way to %s", orNobody(c.after.told(kind, a))))
		case len(a) == 0 && len(b) > 0:
			said = sentence.Say("no longer muted during ").Then(timing)
		default:
			continue
		}
		found = append(found, Effect{Path: "routing/mute/" + name, Summary: said, Before: was, After: is})
	}
	return found
}

// times of a timing in words, where it is used and given.
func (x *Index) times(kind resource.Kind, name string, used bool) string {
	if r := x.timings[kind][name]; r != nil && used {
		return TimesOf(r.Body)
	}
	return ""
}

func inBrackets(text string) sentence.Sentence {
	if text == "" {
		return nil
	}
	return sentence.Say(" (%s)", text)
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
		{"mute", "muted during %s: ", muteTimings},
		{"active", "notifies only during %s: ", activeTimings},
	} {
		for _, name := range timingsOf(after, use.of) {
			b, a := c.before.timings[kind][name], c.after.timings[kind][name]
			if b != nil && a != nil && slices.Contains(timingsOf(before, use.of), name) && !resource.Equal(b.Body, a.Body) {
				found = append(found, Effect{Path: "routing/" + use.path + "/" + name, Before: TimesOf(b.Body), After: TimesOf(a.Body),
					Summary: sentence.Say(use.words, name).Then(Times(b.Body, a.Body))})
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
